package dev.syncruns.ports;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.ports.decorator.CachingRunCatalog;
import dev.syncruns.ports.decorator.RetryingRunCatalog;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;

/**
 * The standard decorators of a catalog, one by one, for those who compose their own; {@link
 * SyncRuns} puts them in order.
 */
public final class RunCatalogs {

  private RunCatalogs() {}

  /**
   * A catalog that tries again as {@code policy} decides, within a budget of retries that all its
   * calls share.
   *
   * @param catalog whose calls are retried
   * @param policy when to try again
   * @param timing where time and chance come from
   * @param listener who is told of attempts and waits
   */
  public static RunCatalog retrying(
      RunCatalog catalog, RetryPolicy policy, TimeSource timing, CallListener listener) {
    return new RetryingRunCatalog(catalog, policy, timing, listener);
  }

  /**
   * A catalog that reuses answers. The ended runs of a page are also kept one by one, so a single
   * run that was listed costs no request.
   *
   * @param catalog whose answers are kept
   * @param cache where they are kept
   * @param freshness how long they may be reused
   * @param audience who gets the answers
   */
  public static RunCatalog caching(
      RunCatalog catalog, RunCache cache, FreshnessPolicy freshness, CacheScope audience) {
    return new CachingRunCatalog(catalog, cache, freshness, audience);
  }
}

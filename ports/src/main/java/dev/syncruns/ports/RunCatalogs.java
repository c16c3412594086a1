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
 * The standard decorators of a catalog, for custom compositions; {@link SyncRuns} applies them in
 * the right order.
 */
public final class RunCatalogs {

  private RunCatalogs() {}

  /**
   * Returns a catalog that retries as {@code policy} decides, with one retry budget for all calls.
   *
   * @param catalog the catalog to retry
   * @param policy when to retry
   * @param timing the source of time and randomness
   * @param listener observes attempts and waits
   */
  public static RunCatalog retrying(
      RunCatalog catalog, RetryPolicy policy, TimeSource timing, CallListener listener) {
    return new RetryingRunCatalog(catalog, policy, timing, listener);
  }

  /**
   * Returns a catalog that reuses responses. Ended runs of a page are also cached one by one, so
   * reading a listed run costs no request.
   *
   * @param catalog the catalog whose responses are cached
   * @param cache the cache
   * @param freshness how long responses may be reused
   * @param audience the identity that receives the responses
   */
  public static RunCatalog caching(
      RunCatalog catalog, RunCache cache, FreshnessPolicy freshness, CacheScope audience) {
    return new CachingRunCatalog(catalog, cache, freshness, audience);
  }
}

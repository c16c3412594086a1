package dev.syncruns.ports.usecase;

import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.AwaitRuns;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Waits for the runs of a catalog. Each poll lists as many pages of each connection as cover all
 * awaited runs, which is one if the service lists the newest first; if there are fewer awaited runs
 * than pages, it requests each by its id.
 */
public final class CatalogAwaitRuns implements AwaitRuns {
  private final RunCatalog catalog;
  private final TimeSource timing;
  private final Supplier<RequestQuota> quota;
  private final int pageSize;

  /**
   * Creates an instance for the runs of a catalog.
   *
   * @param catalog should not retry, because the wait does
   * @param timing the source of time and randomness
   * @param allowance the requests still available
   * @param pageSize maximum number of runs in a request, at least 1
   */
  public CatalogAwaitRuns(
      RunCatalog catalog, TimeSource timing, Supplier<RequestQuota> allowance, int pageSize) {
    this.catalog = catalog;
    this.timing = timing;
    this.quota = allowance;
    this.pageSize = pageSize;
  }

  @Override
  public List<Verdict> await(List<WaitTarget> targets, WaitPolicy policy, WaitListener listener) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("targets are empty; expected at least one");
    }
    WaitSession watch = new WaitSession(catalog, timing, policy, pageSize);
    watch.begin(targets, listener);
    while (!watch.isOver()) {
      listener.onPoll();
      watch.poll(quota.get());
      if (!watch.isOver()) {
        pause(watch.delay(), listener);
      }
    }
    return watch.verdicts();
  }

  private void pause(Duration delay, WaitListener listener) {
    listener.onWait(delay);
    Instant end = timing.steady().plus(delay);
    Duration left = delay;
    while (!left.isZero() && !left.isNegative()) {
      Duration tick = listener.tick();
      timing.sleep(left.compareTo(tick) < 0 ? left : tick);
      left = Duration.between(timing.steady(), end);
      if (!left.isZero() && !left.isNegative()) {
        listener.onTick();
      }
    }
  }
}

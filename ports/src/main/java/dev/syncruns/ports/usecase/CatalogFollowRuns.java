package dev.syncruns.ports.usecase;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.api.FleetListener;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.api.FollowRuns;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the runs of a catalog. */
public final class CatalogFollowRuns implements FollowRuns {
  private static final int MOST_AT_A_TIME = 20;

  private final CatalogListRuns listRuns;
  private final TimeSource timing;
  private final Supplier<RequestQuota> quota;
  private final int pageSize;
  private final @Nullable Executor executor;

  /**
   * Creates an instance for the runs of a catalog, on daemon threads.
   *
   * @param catalog should not retry: connections are polled again anyway, and retries would exceed
   *     the quota
   * @param timing the source of time
   * @param allowance the requests still available
   * @param pageSize maximum number of runs in a request, at least 1
   */
  public CatalogFollowRuns(
      RunCatalog catalog, TimeSource timing, Supplier<RequestQuota> allowance, int pageSize) {
    this.listRuns = new CatalogListRuns(catalog);
    this.timing = timing;
    this.quota = allowance;
    this.pageSize = Math.min(pageSize, MOST_AT_A_TIME);
    this.executor = null;
  }

  private CatalogFollowRuns(CatalogFollowRuns other, @Nullable Executor executor) {
    this.listRuns = other.listRuns;
    this.timing = other.timing;
    this.quota = other.quota;
    this.pageSize = other.pageSize;
    this.executor = executor;
  }

  /** Returns a copy that polls connections on an executor; null for daemon threads. */
  public CatalogFollowRuns on(@Nullable Executor threads) {
    return new CatalogFollowRuns(this, threads);
  }

  @Override
  public void follow(
      Collection<ConnectionId> connections, FleetOptions options, FleetListener listener) {
    if (connections.isEmpty()) {
      throw new IllegalArgumentException("connections are empty; expected at least one");
    }
    SharedPacer pace = new SharedPacer(timing, options.polling(), quota);
    ConnectionPoller look = new ConnectionPoller(listRuns, pace, options.polling(), listener);
    List<ConnectionId> each = List.copyOf(new LinkedHashSet<>(connections));
    try (BoundedExecutor threads = new BoundedExecutor(options.threads(), executor)) {
      new Fleet(each, pageSize, options, pace, threads).follow(look);
    }
  }
}

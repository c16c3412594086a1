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
import java.util.function.Supplier;

/** Follows the runs that a catalog has. */
public final class CatalogFollowRuns implements FollowRuns {
  private static final int MOST_AT_A_TIME = 20;

  private final CatalogListRuns listRuns;
  private final TimeSource timing;
  private final Supplier<RequestQuota> quota;
  private final int pageSize;

  /**
   * Follows the runs of a catalog.
   *
   * @param catalog had better not retry: a connection is looked at again anyway, and a retry is a
   *     request that nobody counts
   * @param timing where time comes from
   * @param allowance how many requests may still be made
   * @param pageSize the most runs to ask for at a time, at least 1
   */
  public CatalogFollowRuns(
      RunCatalog catalog, TimeSource timing, Supplier<RequestQuota> allowance, int pageSize) {
    this.listRuns = new CatalogListRuns(catalog);
    this.timing = timing;
    this.quota = allowance;
    this.pageSize = Math.min(pageSize, MOST_AT_A_TIME);
  }

  @Override
  public void follow(
      Collection<ConnectionId> connections, FleetOptions options, FleetListener listener) {
    if (connections.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to follow");
    }
    SharedPacer pace = new SharedPacer(timing, options.polling(), quota);
    ConnectionPoller look = new ConnectionPoller(listRuns, pace, options.polling(), listener);
    List<ConnectionId> each = List.copyOf(new LinkedHashSet<>(connections));
    try (BoundedExecutor threads = new BoundedExecutor(options.threads())) {
      new Fleet(each, pageSize, options, pace, threads).follow(look);
    }
  }
}

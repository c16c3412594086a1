package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.ports.api.ConnectionStatusResult;
import dev.syncruns.ports.api.GetStatus;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.api.StatusQuery;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Determines the status of the connections of a catalog, a few concurrently. */
public final class CatalogGetStatus implements GetStatus {
  private static final int AT_ONCE = 4;

  private final CatalogListRuns listRuns;
  private final TimeSource timing;
  private final @Nullable Executor executor;

  /** Creates an instance for the connections of {@code catalog}, on daemon threads. */
  public CatalogGetStatus(RunCatalog catalog, TimeSource timing) {
    this(catalog, timing, null);
  }

  /**
   * Creates an instance for the connections of a catalog.
   *
   * @param catalog the source of runs
   * @param timing the source of time
   * @param executor requests the runs of connections; null for daemon threads
   */
  public CatalogGetStatus(RunCatalog catalog, TimeSource timing, @Nullable Executor executor) {
    this.listRuns = new CatalogListRuns(catalog, () -> Long.MAX_VALUE, executor);
    this.timing = timing;
    this.executor = executor;
  }

  @Override
  public List<ConnectionStatusResult> statuses(List<StatusQuery> targets, ListOptions options) {
    try (Workers threads = new Workers(executor, AT_ONCE, "syncruns-survey")) {
      List<Future<ConnectionStatusResult>> underWay = new ArrayList<>();
      targets.forEach(target -> underWay.add(threads.submit(() -> surveyed(target, options))));
      List<ConnectionStatusResult> found = new ArrayList<>();
      for (Future<ConnectionStatusResult> one : underWay) {
        found.add(threads.await(one));
      }
      return found;
    }
  }

  private ConnectionStatusResult surveyed(StatusQuery target, ListOptions options) {
    LatestRuns latest = new LatestRuns();
    Problem problem = null;
    try (Listing<Run> listing = listRuns.runs(target.connection(), options)) {
      Iterator<Page<Run>> pages = listing.pages();
      while (!latest.isConclusive() && pages.hasNext()) {
        latest.add(pages.next().items());
      }
      problem = latest.isConclusive() ? null : ListEnd.problem(listing.report()).orElse(null);
    } catch (Problem kept) {
      problem = kept;
    }
    boolean nothing = problem != null && latest.runs().isEmpty();
    ConnectionStatus status =
        nothing ? null : ConnectionStatus.of(latest.runs(), target.expected(), timing.now());
    return new ConnectionStatusResult(target, status, problem);
  }
}

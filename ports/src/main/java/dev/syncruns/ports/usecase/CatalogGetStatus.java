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
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;

/** Determines the status of the connections of a catalog, a few concurrently. */
public final class CatalogGetStatus implements GetStatus {
  private static final int AT_ONCE = 4;

  private final CatalogListRuns listRuns;
  private final TimeSource timing;

  /** Creates an instance for the connections of {@code catalog}. */
  public CatalogGetStatus(RunCatalog catalog, TimeSource timing) {
    this.listRuns = new CatalogListRuns(catalog);
    this.timing = timing;
  }

  @Override
  public List<ConnectionStatusResult> statuses(List<StatusQuery> targets, ListOptions options) {
    ThreadPoolExecutor threads = DaemonThreads.atMost(AT_ONCE, "syncruns-survey");
    try {
      List<Future<ConnectionStatusResult>> underWay = new ArrayList<>();
      targets.forEach(target -> underWay.add(threads.submit(() -> surveyed(target, options))));
      List<ConnectionStatusResult> found = new ArrayList<>();
      for (Future<ConnectionStatusResult> one : underWay) {
        found.add(DaemonThreads.await(one));
      }
      return found;
    } finally {
      threads.shutdownNow();
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

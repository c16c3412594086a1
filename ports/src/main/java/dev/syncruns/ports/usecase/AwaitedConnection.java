package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunOrder;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.SelectorSearch;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A connection with awaited runs, which share its requests. The first poll requests a whole page,
 * to estimate durations; later ones only as many runs as cover the awaited ones and a few that may
 * have appeared since. Where a poll requires more pages than there are runs left, as in a long list
 * that begins with the oldest run, each run is requested by its id instead.
 */
final class AwaitedConnection {
  private static final int SPARE = 10;

  private final ConnectionId id;
  private final List<AwaitedRun> runs;
  private final WaitListener listener;
  private final Map<RunId, Run> known = new LinkedHashMap<>();
  private List<Run> last = List.of();
  private int pages = 1;
  private int requests = 1;
  private boolean knowsIds = true;
  private int largestPage;

  /**
   * Creates a connection before its first poll.
   *
   * @param pageSize maximum number of runs in a request
   */
  AwaitedConnection(ConnectionId id, List<AwaitedRun> runs, int pageSize, WaitListener listener) {
    this.id = id;
    this.largestPage = pageSize;
    this.runs = List.copyOf(runs);
    this.listener = listener;
  }

  boolean isOver() {
    return pending().findAny().isEmpty();
  }

  /** The delays until the next poll of the pending runs. */
  Stream<Duration> delays() {
    return pending().map(AwaitedRun::delay);
  }

  /** Delays the next poll of all runs by at least {@code floor}. */
  void atLeast(Duration floor) {
    runs.forEach(run -> run.atLeast(floor));
  }

  /** Number of requests of the last poll, at least 1. */
  int cost() {
    return Math.max(1, requests);
  }

  /**
   * Returns its runs, as many as cover all awaited ones.
   *
   * @throws Problem if the poll fails
   */
  List<Run> poll(RunCatalog catalog, ListOptions options) {
    requests = 0;
    Optional<List<Run>> single = singly(catalog, new CallOptions(options.deadline()));
    return single.isPresent() ? single.get() : list(new CatalogListRuns(catalog), options);
  }

  private List<Run> list(ListRuns listRuns, ListOptions options) {
    List<Run> listed = new ArrayList<>();
    int asked = pageSize();
    Listing<Run> listing = listRuns.runs(id, options.withPageSize(asked));
    Iterator<Page<Run>> its = listing.pages();
    pages = 0;
    boolean settled = false;
    while (!settled && its.hasNext()) {
      pages++;
      requests++;
      Page<Run> page = its.next();
      listed.addAll(page.items());
      if (page.request().top() < asked) {
        largestPage = Math.min(largestPage, page.request().top());
      }
      settled = pending().allMatch(run -> SelectorSearch.isConclusive(run.selector(), listed));
    }
    Optional<Problem> hidden = settled ? Optional.empty() : ListEnd.problem(listing.report());
    if (hidden.isPresent()) {
      throw hidden.get();
    }
    return listed;
  }

  /** The runs by their ids; empty if listing is cheaper or the service does not know one. */
  private Optional<List<Run>> singly(RunCatalog catalog, CallOptions options) {
    Set<RunId> ids = new LinkedHashSet<>();
    pending()
        .map(AwaitedRun::selector)
        .forEach(
            selector -> {
              if (selector instanceof RunSelector.Exact exact) {
                ids.add(exact.id());
              }
            });
    boolean settled = pending().allMatch(run -> run.selector() instanceof RunSelector.Exact);
    if (!knowsIds || !settled || ids.size() >= pages) {
      return Optional.empty();
    }
    List<Run> runs = new ArrayList<>();
    try {
      for (RunId one : ids) {
        requests++;
        runs.add(catalog.run(id, one, options));
        knowsIds &= one.equals(runs.get(runs.size() - 1).id());
      }
    } catch (RunNotFound | ConnectionNotFound | InvalidRequest notByItsId) {
      knowsIds = false;
    }
    return knowsIds ? Optional.of(runs) : Optional.empty();
  }

  /** Passes the listed runs to all pending runs. */
  void see(List<Run> listed, RunWait.Moment moment) {
    last = List.copyOf(listed);
    for (Run run : listed) {
      RunId runId = run.id();
      if (runId != null) {
        known.put(runId, run);
      }
    }
    List<Run> history = List.copyOf(known.values());
    listener.onRuns(id, history);
    pending().forEach(run -> run.see(last, history, moment));
  }

  /** Passes a problem to all pending runs. */
  void fail(Problem problem, RunWait.Moment moment) {
    int before = pending().mapToInt(AwaitedRun::errors).max().orElse(0);
    listener.onProblem(id, problem, before + 1);
    pending().forEach(run -> run.fail(problem, moment));
  }

  private int pageSize() {
    if (RunOrder.of(last) != RunOrder.NEWEST_FIRST) {
      return largestPage;
    }
    int furthest = pending().mapToInt(this::place).max().orElse(0);
    return Math.min(largestPage, furthest + 1 + SPARE);
  }

  /** The position of a run in the last list; 0 if it was absent. */
  private int place(AwaitedRun run) {
    int place = 0;
    while (place < last.size() && !run.selector().admits(last.get(place))) {
      place++;
    }
    return place == last.size() ? 0 : place;
  }

  private Stream<AwaitedRun> pending() {
    return runs.stream().filter(run -> !run.isOver());
  }
}

package dev.syncruns.ports.compose;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Search;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.in.AwaitRuns;
import dev.syncruns.ports.in.ListOptions;
import dev.syncruns.ports.in.ListRuns;
import dev.syncruns.ports.in.WaitListener;
import dev.syncruns.ports.out.RunCatalog;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Waits for the runs that a catalog has. Each look lists as many pages as it takes to see all runs
 * that are still waited for, which is one when the service lists the newest first, and no more
 * however many they are.
 */
public final class CatalogAwaitRuns implements AwaitRuns {
  private final ListRuns listRuns;
  private final Timing timing;

  /** Waits for the runs of {@code catalog}, which had better not retry: the wait does. */
  public CatalogAwaitRuns(RunCatalog catalog, Timing timing) {
    this.listRuns = new CatalogListRuns(catalog);
    this.timing = timing;
  }

  @Override
  public List<Verdict> await(
      ConnectionId connection,
      List<RunSelector> selectors,
      WaitPolicy policy,
      WaitListener listener) {
    Instant began = timing.now();
    ListOptions options = options(policy, began);
    RunWait begun = RunWait.begin(policy, began);
    List<WatchedRun> watched =
        selectors.stream().map(selector -> new WatchedRun(selector, begun, listener)).toList();
    while (true) {
      List<WatchedRun> pending = watched.stream().filter(run -> !run.isOver()).toList();
      Duration delay = look(connection, pending, options, listener);
      if (watched.stream().allMatch(WatchedRun::isOver)) {
        return watched.stream().map(WatchedRun::verdict).toList();
      }
      listener.onWait(delay);
      timing.sleep(delay);
    }
  }

  private static ListOptions options(WaitPolicy policy, Instant began) {
    Duration timeout = policy.timeout();
    return timeout == null
        ? ListOptions.defaults()
        : ListOptions.defaults().until(began.plus(timeout));
  }

  /** Looks once; gives how long the most eager of those still pending wants to wait. */
  private Duration look(
      ConnectionId connection,
      List<WatchedRun> pending,
      ListOptions options,
      WaitListener listener) {
    try {
      List<Run> runs = list(connection, pending, options);
      return tell(pending, (run, moment) -> run.see(runs, moment));
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem problem) {
      listener.onProblem(problem);
      return tell(pending, (run, moment) -> run.fail(problem, moment));
    }
  }

  private Duration tell(List<WatchedRun> pending, Told told) {
    RunWait.Moment moment = new RunWait.Moment(timing.now(), timing.random());
    Function<WatchedRun, Duration> delay = run -> told.tell(run, moment);
    List<Duration> delays = pending.stream().map(delay).filter(wanted -> !wanted.isZero()).toList();
    return delays.stream().min(Duration::compareTo).orElse(Duration.ZERO);
  }

  private List<Run> list(ConnectionId connection, List<WatchedRun> pending, ListOptions options) {
    List<Run> listed = new ArrayList<>();
    Iterator<Page<Run>> pages = listRuns.runs(connection, options).pages();
    while (pages.hasNext()) {
      listed.addAll(pages.next().runs());
      if (pending.stream().allMatch(run -> Search.isSettled(run.selector(), listed))) {
        break;
      }
    }
    return listed;
  }

  /** What a pending run is told at a moment; gives how long it wants to wait. */
  private interface Told {
    Duration tell(WatchedRun run, RunWait.Moment moment);
  }
}

package dev.syncruns.ports.compose;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.Search;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.ports.in.ListOptions;
import dev.syncruns.ports.in.ListRuns;
import dev.syncruns.ports.in.WaitListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A connection some of whose runs are waited for, all served by the same requests. */
final class WatchedConnection {
  private final ConnectionId id;
  private final List<WatchedRun> runs;
  private final WaitListener listener;

  WatchedConnection(ConnectionId id, List<WatchedRun> runs, WaitListener listener) {
    this.id = id;
    this.runs = List.copyOf(runs);
    this.listener = listener;
  }

  boolean isOver() {
    return pending().findAny().isEmpty();
  }

  /** How long those still pending want to wait at most before the next look. */
  Stream<Duration> delays() {
    return pending().map(WatchedRun::delay);
  }

  /** Lets no run want a look sooner than after {@code floor}. */
  void atLeast(Duration floor) {
    runs.forEach(run -> run.atLeast(floor));
  }

  /**
   * The runs it has, as many pages as it takes to see all that are waited for.
   *
   * @throws Problem when it can't be asked
   */
  List<Run> list(ListRuns listRuns, ListOptions options) {
    List<Run> listed = new ArrayList<>();
    Iterator<Page<Run>> pages = listRuns.runs(id, options).pages();
    while (pages.hasNext()) {
      listed.addAll(pages.next().runs());
      if (pending().allMatch(run -> Search.isSettled(run.selector(), listed))) {
        break;
      }
    }
    return listed;
  }

  /** Tells every pending run what was listed. */
  void see(List<Run> listed, RunWait.Moment moment) {
    listener.onAnswer(id, List.copyOf(listed));
    pending().forEach(run -> run.see(listed, moment));
  }

  /** Tells every pending run of a problem. */
  void fail(Problem problem, RunWait.Moment moment) {
    int before = pending().mapToInt(WatchedRun::errors).max().orElse(0);
    listener.onProblem(id, problem, before + 1);
    pending().forEach(run -> run.fail(problem, moment));
  }

  private Stream<WatchedRun> pending() {
    return runs.stream().filter(run -> !run.isOver());
  }
}

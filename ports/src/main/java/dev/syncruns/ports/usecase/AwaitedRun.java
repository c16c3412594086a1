package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitStep;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An awaited run: its selector, the state of its wait, and finally its verdict. */
final class AwaitedRun {
  private static final RunSelector RUNNING = new RunSelector.Last(RunSelector.Last.Kind.RUNNING);

  private final WaitTarget target;
  private final WaitListener listener;
  private RunSelector selector;
  private RunWait wait;
  private Duration delay = Duration.ZERO;
  private @Nullable Verdict verdict;

  AwaitedRun(WaitTarget target, RunWait wait, WaitListener listener) {
    this.target = target;
    this.selector = target.selector();
    this.wait = wait;
    this.listener = listener;
  }

  boolean isOver() {
    return verdict != null;
  }

  RunSelector selector() {
    return selector;
  }

  /** The delay until the next poll. */
  Duration delay() {
    return delay;
  }

  /** Number of consecutive problems. */
  int errors() {
    return wait.errors();
  }

  /** The verdict; if there is none yet, that another run was sufficient. */
  Verdict verdict() {
    return verdict == null ? wait.cancel() : verdict;
  }

  /** Delays the next poll by at least {@code floor}. */
  void atLeast(Duration floor) {
    wait = wait.atLeast(floor);
  }

  /** Handles a poll with {@code runs}, given all known runs. */
  void see(List<Run> runs, List<Run> history, RunWait.Moment moment) {
    Selection.among(selector, runs)
        .match(
            run -> seen(run, history, moment),
            () -> unseen(runs, moment),
            candidates -> end(new Verdict.Unknown(Verdict.Why.AMBIGUOUS, candidates.get(0), null)));
  }

  /** Handles a failed poll. */
  void fail(Problem problem, RunWait.Moment moment) {
    after(wait.onProblem(problem, moment));
  }

  private AwaitedRun seen(Run run, List<Run> history, RunWait.Moment moment) {
    RunId id = run.id();
    if (id != null) {
      selector = new RunSelector.Exact(id);
    }
    Optional<EtaEstimate> expected = EtaEstimate.of(run, history);
    listener.onRun(target, run, expected);
    return after(wait.onRun(run, expected, moment));
  }

  private AwaitedRun unseen(List<Run> listed, RunWait.Moment moment) {
    if (selector.equals(RUNNING) || selector.equals(RunSelector.next())) {
      selector = RunSelector.Next.after(listed);
    }
    listener.onNoRun(target);
    return after(wait.onNoRun(moment));
  }

  private AwaitedRun after(WaitStep step) {
    return step.match(
        again -> {
          wait = again.next();
          delay = again.delay();
          return this;
        },
        ended -> end(ended.verdict()));
  }

  private AwaitedRun end(Verdict verdict) {
    this.verdict = verdict;
    listener.onVerdict(target, verdict);
    return this;
  }
}

package dev.syncruns.ports.compose;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;
import dev.syncruns.domain.waiting.Expectation;
import dev.syncruns.domain.waiting.RunWait;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitStep;
import dev.syncruns.ports.in.WaitListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the runs that are waited for: which one, how far the wait is, and its verdict in the end.
 */
final class WatchedRun {
  private final WaitListener listener;
  private RunSelector selector;
  private RunWait wait;
  private @Nullable Verdict verdict;

  WatchedRun(RunSelector selector, RunWait wait, WaitListener listener) {
    this.selector = selector;
    this.wait = wait;
    this.listener = listener;
  }

  boolean isOver() {
    return verdict != null;
  }

  RunSelector selector() {
    return selector;
  }

  Verdict verdict() {
    if (verdict == null) {
      throw new IllegalStateException("the wait for " + selector.text() + " is not over");
    }
    return verdict;
  }

  /** Tells the wait what is among {@code runs}; gives how long to wait, zero when it is over. */
  Duration see(List<Run> runs, RunWait.Moment moment) {
    return Selection.among(selector, runs)
        .match(
            run -> seen(run, runs, moment),
            () -> unseen(moment),
            candidates ->
                end(new Verdict.CouldNotTell(Verdict.Why.AMBIGUOUS, candidates.get(0), null)));
  }

  /** Tells the wait of a problem; gives how long to wait, zero when it is over. */
  Duration fail(Problem problem, RunWait.Moment moment) {
    return after(wait.onProblem(problem, moment));
  }

  private Duration seen(Run run, List<Run> history, RunWait.Moment moment) {
    RunSelector meant = selector;
    RunId id = run.id();
    if (id != null) {
      selector = new RunSelector.Exact(id);
    }
    Optional<Expectation> expected = Expectation.of(run, history);
    listener.onRun(meant, run, expected);
    return after(wait.onRun(run, expected, moment));
  }

  private Duration unseen(RunWait.Moment moment) {
    listener.onNoRun(selector);
    return after(wait.onNoRun(moment));
  }

  private Duration after(WaitStep step) {
    return step.match(
        again -> {
          wait = again.next();
          return again.delay();
        },
        ended -> end(ended.verdict()));
  }

  private Duration end(Verdict verdict) {
    this.verdict = verdict;
    listener.onVerdict(selector, verdict);
    return Duration.ZERO;
  }
}

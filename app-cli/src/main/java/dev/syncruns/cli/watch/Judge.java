package dev.syncruns.cli.watch;

import dev.syncruns.cli.explain.Asked;
import dev.syncruns.cli.explain.ProblemReport;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * What the end of a wait is worth: by a policy when the run ended, else by why it is not known.
 *
 * @param policy what is held against runs.
 * @param startAwaited whether a run that is not there was waited for.
 */
public record Judge(Policy policy, boolean startAwaited) {

  /**
   * The end that {@code verdict} is.
   *
   * @param selector which run was meant
   * @param history what the connection listed last
   * @param now the time
   */
  WatchEnd end(Verdict verdict, RunSelector selector, List<Run> history, Instant now) {
    return verdict.match(
        succeeded -> judged(verdict, succeeded.ended(), ExitCode.OK, history, now),
        failed -> judged(verdict, failed.seen(), ExitCode.of(failed.outcome()), history, now),
        unknown ->
            unknown.why() == Verdict.Why.UNDETERMINED && unknown.seen() != null
                ? judged(verdict, unknown.seen(), ExitCode.UNDETERMINED, history, now)
                : open(verdict, unknown, selector, history, now));
  }

  /** A run that goes on when the time is up can be against a rule already. */
  private WatchEnd open(
      Verdict verdict,
      Verdict.Unknown unknown,
      RunSelector selector,
      List<Run> history,
      Instant now) {
    if (unknown.why() == Verdict.Why.STILL_RUNNING && unknown.seen() != null) {
      PolicyResult ruling = policy.on(new Evidence(unknown.seen(), history, now));
      if (ruling.kind() == PolicyResult.Kind.OVERRUN) {
        return new WatchEnd(verdict, ExitCode.of(ruling), ruling.against());
      }
    }
    return new WatchEnd(verdict, exit(unknown, selector), List.of());
  }

  private WatchEnd judged(Verdict verdict, Run run, ExitCode open, List<Run> history, Instant now) {
    if (run.state() == null || !run.state().is(ExecutionState.COMPLETED)) {
      return new WatchEnd(verdict, open, List.of());
    }
    PolicyResult ruling = policy.on(new Evidence(run, history, now));
    return new WatchEnd(verdict, ExitCode.of(ruling), ruling.against());
  }

  private ExitCode exit(Verdict.Unknown unknown, RunSelector selector) {
    return switch (unknown.why()) {
      case STILL_RUNNING -> ExitCode.STILL_RUNNING;
      case NO_RUN ->
          unknown.seen() != null || (isNamed(selector) && !startAwaited)
              ? ExitCode.NOT_FOUND
              : ExitCode.NO_RUN;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
      case AMBIGUOUS -> ExitCode.USAGE;
      case NOT_AWAITED -> ExitCode.OK;
      case PROBLEMS ->
          unknown.problem() == null
              ? ExitCode.UNAVAILABLE
              : ProblemReport.of(unknown.problem(), Asked.nothing()).exit();
    };
  }

  private static boolean isNamed(RunSelector selector) {
    return selector instanceof RunSelector.ById || selector instanceof RunSelector.Exact;
  }
}

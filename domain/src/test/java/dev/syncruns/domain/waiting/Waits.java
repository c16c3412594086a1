package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tests of waiting see: runs, problems and moments, in the middle of the jitter. */
final class Waits {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private Waits() {}

  static RunWait.Moment at(Duration waited) {
    return new RunWait.Moment(START.plus(waited), waited, 0.5);
  }

  static Run.Builder running() {
    return Run.builder()
        .id(RunId.of("run-1"))
        .state(ExecutionState.EXECUTING.open())
        .result(ExecutionResult.UNDETERMINED.open());
  }

  static Run completed(String result) {
    return running()
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read(result))
        .build();
  }

  static Problem unavailable(@Nullable Duration retryAfter) {
    return new ServiceUnavailable(retryAfter, ProblemContext.noResponse());
  }

  static WaitStep.PollAgain again(WaitStep step) {
    return step.match(
        again -> again,
        ended -> {
          throw new AssertionError("the wait ended with " + ended.verdict());
        });
  }

  static Verdict verdict(WaitStep step) {
    return step.match(
        again -> {
          throw new AssertionError("the wait goes on after " + again.delay());
        },
        WaitStep.Done::verdict);
  }

  static RunWait begin(WaitPolicy policy) {
    return RunWait.begin(policy);
  }

  static WaitStep see(RunWait wait, Run run, Duration waited) {
    return wait.onRun(run, Optional.empty(), at(waited));
  }

  static WaitStep fail(RunWait wait, Problem problem, Duration waited) {
    return wait.onProblem(problem, at(waited));
  }

  static String told(Verdict verdict) {
    return verdict.match(
        succeeded -> "succeeded " + succeeded.ended().outcome(),
        failed -> "failed " + failed.outcome(),
        unknown -> unknown.why().name());
  }
}

package dev.syncruns.ports.tck;

import static dev.syncruns.ports.tck.AwaitStage.CONNECTION;
import static dev.syncruns.ports.tck.AwaitStage.START;
import static dev.syncruns.ports.tck.AwaitStage.SUCCESS;
import static dev.syncruns.ports.tck.AwaitStage.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wait ends with. */
class AwaitRunsTest {
  private final AwaitStage stage = new AwaitStage();

  @ParameterizedTest
  @EnumSource(
      value = ExecutionResult.class,
      names = {"SUCCESS", "UNDETERMINED"},
      mode = EnumSource.Mode.EXCLUDE)
  void runThatEndedOtherwiseDidNotSucceed(ExecutionResult result) {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, -1, result.open())));

    Verdict verdict = stage.await(catalog, WaitPolicy.DEFAULT);

    Outcome outcome = Outcome.of(ExecutionState.COMPLETED.open(), result.open());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Failed.class, ended -> assertThat(ended.outcome()).isEqualTo(outcome));
    assertThat(catalog.asked()).hasSize(1);
  }

  @Test
  void completedRunWithUnknownResultCouldNotBeTold() {
    EvolvingCatalog catalog =
        stage.catalog(now -> List.of(run("run-1", now, -1, ExecutionResult.read("Splendid"))));

    assertThat(why(stage.await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.UNDETERMINED);
  }

  @Test
  void unknownStateNeverEndsAWait() {
    Run odd = Run.builder().id(RunId.of("run-1")).state(ExecutionState.read("Dreaming")).build();
    Run oddWithResult =
        Run.builder().id(RunId.of("run-1")).result(ExecutionResult.ERROR.open()).build();

    assertThat(why(stage.await(stage.catalog(now -> List.of(odd)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
    assertThat(why(stage.await(stage.catalog(now -> List.of(oddWithResult)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
  }

  @Test
  void neverEndingRunEndsTheWaitAtItsTimeout() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 1_000_000, SUCCESS)));
    WaitPolicy policy = WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(20));

    Verdict verdict = stage.await(catalog, policy);

    assertThat(why(verdict)).isEqualTo(Verdict.Why.STILL_RUNNING);
    assertThat(verdict.run()).isPresent();
    assertThat(stage.timing().now()).isEqualTo(START.plus(Duration.ofMinutes(20)));
  }

  @Test
  void noRunIsToldAtOnceUnlessOneMayStillAppear() {
    EvolvingCatalog catalog =
        stage.catalog(
            now ->
                now.isBefore(START.plusSeconds(40))
                    ? List.of()
                    : List.of(run("run-1", now, 60, SUCCESS)));

    assertThat(why(stage.await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.NO_RUN);
    assertThat(catalog.asked()).hasSize(1);
    assertThat(stage.await(catalog, WaitPolicy.DEFAULT.withStartWithin(Duration.ofMinutes(1))))
        .isInstanceOf(Verdict.Succeeded.class);
  }

  @Test
  void tenProblemsInARowDoNotEndAWaitButElevenDo() {
    EvolvingCatalog ten = failing(10);
    EvolvingCatalog eleven = failing(11);

    assertThat(stage.await(ten, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
    assertThat(why(stage.await(eleven, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.PROBLEMS);
  }

  @Test
  void connectionThatIsNeverFoundIsAskedForThreeTimes() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              throw new ConnectionNotFound(CONNECTION, ProblemContext.noResponse());
            });

    assertThat(why(stage.await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.PROBLEMS);
    assertThat(catalog.asked()).hasSize(3);
  }

  @Test
  void connectionThatAppearsALittleLateIsWaitedFor() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              if (now.isBefore(START.plusSeconds(6))) {
                throw new ConnectionNotFound(CONNECTION, ProblemContext.noResponse());
              }
              return List.of(run("run-1", now, 30, SUCCESS));
            });

    assertThat(stage.await(catalog, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
  }

  @Test
  void tokenThatIsRevokedAndReplacedInTheMiddleCostsNoVerdict() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              if (now.isAfter(START.plusSeconds(20)) && now.isBefore(START.plusSeconds(50))) {
                throw new NotAuthenticated(
                    NotAuthenticated.Reason.TOKEN_REFUSED,
                    ProblemContext.response(401, ServiceError.none()));
              }
              return List.of(run("run-1", now, 120, SUCCESS));
            });

    assertThat(stage.await(catalog, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
  }

  @Test
  void latestStaysTheRunItWasAtFirst() {
    EvolvingCatalog catalog =
        stage.catalog(
            now ->
                now.isBefore(START.plusSeconds(30))
                    ? List.of(run("run-1", now, 60, SUCCESS))
                    : List.of(
                        run("run-2", now.plusSeconds(60), 1_000, SUCCESS),
                        run("run-1", now, 60, SUCCESS)));

    Verdict verdict = stage.await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict.run().orElseThrow().id()).isEqualTo(RunId.of("run-1"));
  }

  @Test
  void failFastEndsAtTheFirstFailedTask() {
    Task failed =
        Task.builder()
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .build();
    Run run =
        Run.builder()
            .id(RunId.of("run-1"))
            .state(ExecutionState.EXECUTING.open())
            .jobs(List.of(Job.builder().tasks(List.of(failed)).build()))
            .build();

    assertThat(
            stage.await(stage.catalog(now -> List.of(run)), WaitPolicy.DEFAULT.withFailFast(true)))
        .isInstanceOf(Verdict.Failed.class);
    assertThat(why(stage.await(stage.catalog(now -> List.of(run)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
  }

  @Test
  void interruptionEndsAWaitWithTheFlagSet() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 100, SUCCESS)));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> stage.await(catalog, WaitPolicy.DEFAULT))
        .isInstanceOf(CallInterrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private EvolvingCatalog failing(int times) {
    int[] left = {times};
    return stage.catalog(
        now -> {
          if (left[0]-- > 0) {
            throw new ServiceUnavailable(null, ProblemContext.response(503, ServiceError.none()));
          }
          return List.of(run("run-1", now, 1, SUCCESS));
        });
  }

  private static Verdict.Why why(Verdict verdict) {
    return ((Verdict.Unknown) verdict).why();
  }
}

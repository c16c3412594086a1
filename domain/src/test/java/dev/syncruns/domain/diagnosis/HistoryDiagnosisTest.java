package dev.syncruns.domain.diagnosis;

import static dev.syncruns.domain.diagnosis.Histories.assertCourse;
import static dev.syncruns.domain.diagnosis.Histories.error;
import static dev.syncruns.domain.diagnosis.Histories.idOf;
import static dev.syncruns.domain.diagnosis.Histories.job;
import static dev.syncruns.domain.diagnosis.Histories.partial;
import static dev.syncruns.domain.diagnosis.Histories.recovered;
import static dev.syncruns.domain.diagnosis.Histories.run;
import static dev.syncruns.domain.diagnosis.Histories.task;
import static dev.syncruns.domain.diagnosis.Histories.withStart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryDiagnosisTest {

  @Test
  void twelveFailuresOfThreeCausesAreThreeCauses() {
    Diagnosis diagnosis = Diagnosis.of(Histories.twelveFailures());

    assertThat(diagnosis.causes().stream().map(cause -> cause.cause().name()))
        .containsExactly("TAE_BRG_1000", "SourceFileNotFound", "UserNotAuthenticated");
    RootCause crash = diagnosis.causes().get(0);
    RootCause missing = diagnosis.causes().get(1);
    RootCause signIn = diagnosis.causes().get(2);
    assertThat(missing.impact().tasks()).isEqualTo(6);
    assertThat(missing.impact().runs()).isEqualTo(6);
    assertThat(missing.impact().failures()).isEqualTo(6);
    assertThat(missing.cause().files()).hasSize(6);
    assertThat(signIn.impact().tasks()).isZero();
    assertThat(signIn.impact().failures()).isEqualTo(3);
    assertThat(crash.impact().runs()).isEqualTo(3);
    assertCourse(missing.timeline(), "night-5", "night-10", "night-4");
    assertCourse(signIn.timeline(), "night-12", "night-14", "night-11");
    assertCourse(crash.timeline(), "night-9", "night-19", "night-4");
    assertThat(idOf(diagnosis.lastGood())).isEqualTo("night-18");
    assertThat(idOf(diagnosis.first())).isEqualTo("night-0");
    assertThat(idOf(diagnosis.last())).isEqualTo("night-19");
    assertThat(diagnosis.over()).isEqualTo(20);
    assertThat(diagnosis.active()).isZero();
    assertThat(diagnosis.count(Outcome.FAILED)).isEqualTo(3);
    assertThat(diagnosis.count(Outcome.CANCELED)).isZero();
  }

  @Test
  void theOrderInWhichRunsArriveAndTheirRepetitionMakeNoDifference() {
    Diagnosis ordered = Diagnosis.of(Histories.twelveFailures());
    List<Run> runs = new ArrayList<>(Histories.twelveFailures());
    runs.addAll(Histories.twelveFailures());
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(runs, new Random(seed));
      assertThat(Diagnosis.of(runs)).isEqualTo(ordered);
    }
  }

  @Test
  void aFailedRunThatSaysNothingIsACauseWithoutName() {
    RootCause cause = Diagnosis.of(List.of(run(0, ExecutionResult.ERROR).build())).causes().get(0);

    assertThat(cause.cause().name()).isNull();
    assertThat(cause.cause().key().scope()).isEqualTo(CauseFingerprint.Scope.RUN);
    assertThat(cause.cause().fixability()).isEqualTo(Fixability.UNKNOWN);
    assertThat(cause.known()).isNull();
    assertThat(cause.article()).isEmpty();
  }

  @Test
  void runsOfNothingButNullsAreNoFailure() {
    Diagnosis diagnosis = Diagnosis.of(List.of(Run.builder().build(), Run.builder().build()));

    assertThat(diagnosis.causes()).isEmpty();
    assertThat(diagnosis.count(Outcome.UNDETERMINED)).isEqualTo(2);
    assertThat(diagnosis.first()).isNull();
    assertThat(diagnosis.last()).isNull();
    assertThat(diagnosis.lastGood()).isNull();
    assertThat(Diagnosis.of(List.of()).over()).isZero();
  }

  @Test
  void whatTheServiceSaysDifferentlyOfOneCauseIsUnknown() {
    Diagnosis diagnosis =
        Diagnosis.of(List.of(partial(0, error("E", true)), partial(1, error("E", null))));

    assertThat(diagnosis.causes()).hasSize(1);
    assertThat(diagnosis.causes().get(0).cause().fixability()).isEqualTo(Fixability.UNKNOWN);
  }

  @Test
  void unknownIsKeptApartAfterWhatIsNotYours() {
    Diagnosis diagnosis =
        Diagnosis.of(
            List.of(
                partial(0, error("A", null)),
                partial(1, error("A", null)),
                partial(2, error("B", false)),
                partial(3, error("C", true))));

    assertThat(diagnosis.causes().stream().map(cause -> cause.cause().key().code()))
        .containsExactly("C", "B", "A");
  }

  @Test
  void reachDecidesThenRecency() {
    Diagnosis diagnosis =
        Diagnosis.of(
            List.of(
                partial(5, error("Late", true)),
                partial(1, error("Early", true)),
                partial(2, error("Often", true)),
                partial(3, error("Often", true)),
                withStart(partial(9, error("Timeless", true)), "never")));

    assertThat(diagnosis.causes().stream().map(cause -> cause.cause().key().code()))
        .containsExactly("Often", "Late", "Early", "Timeless");
  }

  @Test
  void retriesAreToldWithWhatTheyHelpedElsewhere() {
    Run failed =
        run(3, ExecutionResult.PARTIAL_SUCCESS)
            .jobs(
                List.of(
                    job(
                        task("a", ExecutionResult.ERROR)
                            .retryAttempts(1L)
                            .error(error("E", true))
                            .build(),
                        task("b", ExecutionResult.ERROR)
                            .retryAttempts(3L)
                            .error(error("E", true))
                            .build())))
            .build();

    Retries retries =
        Diagnosis.of(List.of(failed, recovered(1, 1), recovered(2, 2), recovered(0, 4)))
            .causes()
            .get(0)
            .retries();

    assertThat(retries.min()).isEqualTo(1);
    assertThat(retries.max()).isEqualTo(3);
    assertThat(retries.isTried()).isTrue();
    assertThat(retries.recoveries()).hasSize(1);
    assertThat(retries.recoveries().get(0).file()).isEqualTo(SourceFileId.of("drawings/b"));
    assertThat(idOf(retries.recoveries().get(0).run())).isEqualTo("night-2");
    assertThat(retries.recoveries().get(0).retries()).isEqualTo(2);
    assertThat(retries.recoveries().get(0).times()).isEqualTo(3);
    assertThat(new Retries(0, 0, List.of()).isTried()).isFalse();
  }

  @Test
  void theExampleIsTheLatestFailure() {
    Example example =
        Diagnosis.of(List.of(partial(4, error("E", true)), partial(2, error("E", true))))
            .causes()
            .get(0)
            .example();

    assertThat(idOf(example.run())).isEqualTo("night-4");
    assertThat(example.job()).isEqualTo(JobId.of("job"));
    assertThat(example.task()).isEqualTo(TaskId.of("task-a"));
    assertThat(example.file()).isEqualTo(SourceFileId.of("drawings/a"));
  }
}

package dev.syncruns.domain.diagnosis;

import static dev.syncruns.domain.diagnosis.Histories.assertCourse;
import static dev.syncruns.domain.diagnosis.Histories.error;
import static dev.syncruns.domain.diagnosis.Histories.idOf;
import static dev.syncruns.domain.diagnosis.Histories.job;
import static dev.syncruns.domain.diagnosis.Histories.named;
import static dev.syncruns.domain.diagnosis.Histories.partial;
import static dev.syncruns.domain.diagnosis.Histories.run;
import static dev.syncruns.domain.diagnosis.Histories.runError;
import static dev.syncruns.domain.diagnosis.Histories.task;
import static dev.syncruns.domain.diagnosis.Histories.withStart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTimelineTest {

  @Test
  void standingIsToldFromLaterRuns() {
    Diagnosis diagnosis = Diagnosis.of(Histories.twelveFailures());

    CauseTimeline missing = named(diagnosis, "SourceFileNotFound").timeline();
    CauseTimeline signIn = named(diagnosis, "UserNotAuthenticated").timeline();
    CauseTimeline crash = named(diagnosis, "TAE_BRG_1000").timeline();
    assertThat(missing.state()).isEqualTo(CauseState.RESOLVED);
    assertThat(idOf(missing.since())).isEqualTo("night-11");
    assertThat(missing.isIntermittent()).isFalse();
    assertThat(signIn.state()).isEqualTo(CauseState.RESOLVED);
    assertThat(idOf(signIn.since())).isEqualTo("night-15");
    assertThat(crash.state()).isEqualTo(CauseState.ACTIVE);
    assertThat(crash.since()).isNull();
    assertThat(crash.isIntermittent()).isTrue();
    assertThat(crash.shown()).isEqualTo(3);
    assertThat(crash.over()).isEqualTo(11);
  }

  @Test
  void aLaterFailureOfAnotherKindProvesNothingForTasksButWorkDoneProvesASignIn() {
    Run missing = partial(0, error("Missing", true));
    Run signIn = run(1, ExecutionResult.ERROR).error(runError("NoSignIn")).build();
    Run other = partial(2, error("Other", false));

    Diagnosis diagnosis = Diagnosis.of(List.of(missing, signIn, other));

    CauseTimeline first = named(diagnosis, "Missing").timeline();
    assertThat(first.state()).isEqualTo(CauseState.NOT_SEEN);
    assertThat(idOf(first.since())).isEqualTo("night-1");
    assertThat(first.lastGood()).isNull();
    CauseTimeline second = named(diagnosis, "NoSignIn").timeline();
    assertThat(second.state()).isEqualTo(CauseState.RESOLVED);
    assertThat(idOf(second.since())).isEqualTo("night-2");
    assertThat(named(diagnosis, "Other").timeline().state()).isEqualTo(CauseState.ACTIVE);
  }

  @Test
  void resolvedCausesComeLastWhoeverCanFixThem() {
    Run resolved = partial(0, error("Resolved", true));
    Run good = Histories.recovered(1, 0);
    Run open = partial(2, error("Open", false));

    Diagnosis diagnosis = Diagnosis.of(List.of(resolved, good, open));

    assertThat(diagnosis.causes()).extracting(RootCause::isResolved).containsExactly(false, true);
    assertThat(diagnosis.causes())
        .extracting(cause -> cause.cause().name())
        .containsExactly("Open", "Resolved");
  }

  @Test
  void canceledAndSkippedRunsTellNothing() {
    Run missing = partial(0, error("Missing", true));
    Run canceled = run(1, ExecutionResult.CANCELED).build();
    Run skipped = run(2, ExecutionResult.SKIPPED).build();

    Diagnosis diagnosis = Diagnosis.of(List.of(missing, canceled, skipped));

    assertThat(diagnosis.causes()).hasSize(1);
    assertThat(diagnosis.causes().get(0).timeline().state()).isEqualTo(CauseState.ACTIVE);
  }

  @Test
  void activeRunsAreCountedApart() {
    Run over = partial(0, error("E", true));
    Run active =
        run(1, ExecutionResult.SUCCESS)
            .state(ExecutionState.EXECUTING.open())
            .result(null)
            .jobs(List.of(job(task("a", ExecutionResult.ERROR).error(error("E", true)).build())))
            .build();

    Diagnosis diagnosis = Diagnosis.of(List.of(active, over));

    RootCause cause = diagnosis.causes().get(0);
    assertThat(diagnosis.active()).isEqualTo(1);
    assertThat(diagnosis.over()).isEqualTo(1);
    assertThat(cause.impact().tasks()).isEqualTo(1);
    assertThat(cause.impact().runs()).isEqualTo(1);
    assertThat(cause.impact().activeRuns()).isEqualTo(1);
    assertThat(cause.cause().tasks()).isEqualTo(1);
    assertThat(idOf(cause.timeline().lastSeen())).isEqualTo("night-0");
    assertThat(idOf(cause.example().run())).isEqualTo("night-0");
  }

  @Test
  void aCauseOfAnActiveRunOnlyHasNoCourse() {
    Run active =
        run(1, ExecutionResult.SUCCESS)
            .state(ExecutionState.EXECUTING.open())
            .jobs(List.of(job(task("a", ExecutionResult.ERROR).error(error("E", true)).build())))
            .build();

    RootCause cause = Diagnosis.of(List.of(active)).causes().get(0);

    assertThat(cause.timeline().firstSeen()).isNull();
    assertThat(cause.timeline().lastSeen()).isNull();
    assertThat(cause.timeline().state()).isEqualTo(CauseState.ACTIVE);
    assertThat(cause.impact().runs()).isZero();
    assertThat(cause.impact().failures()).isZero();
    assertThat(cause.retries()).isEqualTo(new Retries(0, 0, List.of()));
    assertThat(idOf(cause.example().run())).isEqualTo("night-1");
  }

  @Test
  void runsWithoutAReadableTimeCountAndTakeNoPartInTheCourse() {
    Run odd = partial(0, error("E", true));
    odd = withStart(odd, "yesterday");
    Run later = partial(3, error("E", true));
    Run good = run(2, ExecutionResult.SUCCESS).build();

    RootCause cause = Diagnosis.of(List.of(odd, later, good)).causes().get(0);

    assertThat(cause.impact().runs()).isEqualTo(2);
    assertCourse(cause.timeline(), "night-3", "night-3", "night-2");
    assertThat(Diagnosis.of(List.of(odd)).causes().get(0).timeline().firstSeen()).isNull();
  }

  @Test
  void aRunWithoutAStartIsPlacedByItsEndElseByItsTasks() {
    Run byEnd = Run.builder().endDateTime(Timestamp.of("2025-11-01T03:00:00Z")).build();
    Run byTask =
        Run.builder()
            .jobs(
                List.of(
                    job(
                        task("b", ExecutionResult.SUCCESS)
                            .startDateTime(Timestamp.of("2025-11-01T05:00:00Z"))
                            .build(),
                        task("a", ExecutionResult.SUCCESS)
                            .startDateTime(Timestamp.of("2025-11-01T04:00:00Z"))
                            .build())))
            .build();

    assertThat(RunRef.of(byEnd).at()).isEqualTo("2025-11-01T03:00:00Z");
    assertThat(RunRef.of(byTask).at()).isEqualTo("2025-11-01T04:00:00Z");
    assertThat(RunRef.of(Run.builder().build()).at()).isNull();
  }

  @Test
  void backgroundTellsTheCourseAndIsNotCounted() {
    DiagnosisBuilder investigation = new DiagnosisBuilder();
    investigation.add(RunFindings.of(partial(5, error("E", true))));
    investigation.addBackground(RunFindings.of(partial(3, error("E", true))));
    investigation.addBackground(RunFindings.of(partial(3, error("E", true))));
    investigation.addBackground(RunFindings.of(partial(2, error("Older", true))));
    investigation.addBackground(RunFindings.of(run(1, ExecutionResult.SUCCESS).build()));

    Diagnosis diagnosis = investigation.build();

    assertThat(diagnosis.causes()).hasSize(1);
    assertThat(diagnosis.over()).isEqualTo(1);
    assertThat(diagnosis.causes().get(0).impact().runs()).isEqualTo(1);
    assertThat(diagnosis.causes().get(0).timeline().shown()).isEqualTo(2);
    assertCourse(diagnosis.causes().get(0).timeline(), "night-3", "night-5", "night-1");
  }
}

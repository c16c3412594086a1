package dev.syncruns.domain.diagnosis;

import static dev.syncruns.domain.diagnosis.Histories.error;
import static dev.syncruns.domain.diagnosis.Histories.job;
import static dev.syncruns.domain.diagnosis.Histories.recovered;
import static dev.syncruns.domain.diagnosis.Histories.run;
import static dev.syncruns.domain.diagnosis.Histories.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  @Test
  void aSuccessThatCarriesAnErrorIsCountedAndIsNoCause() {
    Task told = task("a", ExecutionResult.SUCCESS).error(error("E", true)).build();
    Task failed = task("b", ExecutionResult.ERROR).error(error("E", true)).build();

    Diagnosis diagnosis =
        Diagnosis.of(
            List.of(
                success(0, told, told),
                run(1, ExecutionResult.PARTIAL_SUCCESS).jobs(List.of(job(failed))).build()));

    assertThat(diagnosis.observations().successesWithError()).isEqualTo(2);
    assertThat(diagnosis.causes()).hasSize(1);
    assertThat(diagnosis.causes().get(0).impact().tasks()).isEqualTo(1);
    assertThat(diagnosis.causes().get(0).timeline().lastGood()).isNotNull();
  }

  @Test
  void aSuccessfulRunWithAFailedPartIsCountedAndItsCauseTold() {
    Run task = success(0, task("a", ExecutionResult.ERROR).error(error("E", true)).build());
    Run silent = success(1, task("a", ExecutionResult.ERROR).build());
    Run job =
        run(2, ExecutionResult.SUCCESS)
            .jobs(
                List.of(
                    Job.builder()
                        .state(ExecutionState.COMPLETED.open())
                        .result(ExecutionResult.ERROR.open())
                        .build()))
            .build();
    Run failed =
        run(3, ExecutionResult.PARTIAL_SUCCESS)
            .jobs(List.of(job(task("a", ExecutionResult.ERROR).build())))
            .build();

    Diagnosis diagnosis = Diagnosis.of(List.of(task, silent, job, failed, recovered(4, 0)));

    assertThat(diagnosis.observations().successesWithFailedPart()).isEqualTo(3);
    assertThat(diagnosis.causes()).hasSize(3);
    assertThat(Histories.idOf(diagnosis.lastGood())).isEqualTo("night-4");
  }

  @Test
  void recoveriesAreSuccessesAfterARetry() {
    Task failed = task("a", ExecutionResult.ERROR).retryAttempts(2L).build();
    Run partial = run(3, ExecutionResult.PARTIAL_SUCCESS).jobs(List.of(job(failed))).build();

    Diagnosis diagnosis =
        Diagnosis.of(List.of(recovered(0, 0), recovered(1, 1), recovered(2, 3), partial));

    assertThat(diagnosis.observations().recovered()).isEqualTo(2);
  }

  @Test
  void activeRunsAreNotObserved() {
    Run active =
        Run.builder()
            .state(ExecutionState.EXECUTING.open())
            .jobs(List.of(job(task("a", ExecutionResult.SUCCESS).retryAttempts(1L).build())))
            .build();

    assertThat(Diagnosis.of(List.of(active)).observations()).isEqualTo(Observations.NONE);
  }

  @Test
  void reportsAreCountedAsWhatTheyAreAndNeverBelowZero() {
    Diagnosis diagnosis =
        Diagnosis.of(
            List.of(
                success(0, reported(3L, 41L, 7L), task("b", ExecutionResult.SUCCESS).build()),
                success(1, reported(null, -5L, 1L)),
                success(2, reported(0L, 1L, null))));

    assertThat(diagnosis.observations().reports()).isEqualTo(new ReportCounts(3, 3, 42, 8));
    assertThat(diagnosis.causes()).isEmpty();
  }

  @Test
  void sumsOfReportsEndAtTheLargestNumber() {
    ReportCounts most = new ReportCounts(1, Long.MAX_VALUE, Long.MAX_VALUE - 2, 5);

    assertThat(most.plus(new ReportCounts(1, 1, 2, 6)))
        .isEqualTo(new ReportCounts(2, Long.MAX_VALUE, Long.MAX_VALUE, 11));
    assertThat(ReportCounts.of(task("b", ExecutionResult.SUCCESS).build()))
        .isEqualTo(ReportCounts.NONE);
    assertThat(
            ReportCounts.of(
                task("b", ExecutionResult.SUCCESS).details(TaskDetails.builder().build()).build()))
        .isEqualTo(ReportCounts.NONE);
  }

  private static Run success(int night, Task... tasks) {
    return run(night, ExecutionResult.SUCCESS).jobs(List.of(job(tasks))).build();
  }

  private static Task reported(
      @Nullable Long errors, @Nullable Long warnings, @Nullable Long others) {
    SynchronizationReport report =
        SynchronizationReport.builder()
            .totalErrorsCount(errors)
            .totalWarningsCount(warnings)
            .totalOtherIssuesCount(others)
            .build();
    return task("a", ExecutionResult.SUCCESS)
        .details(TaskDetails.builder().synchronizationReport(report).build())
        .build();
  }
}

package dev.syncruns.domain.run;

import static dev.syncruns.domain.execution.Inconsistency.COMPLETED_WITHOUT_RESULT;
import static dev.syncruns.domain.execution.Inconsistency.RESULT_BEFORE_COMPLETION;
import static dev.syncruns.domain.execution.Inconsistency.SUCCESS_WITH_ERROR;
import static dev.syncruns.domain.execution.Inconsistency.SUCCESS_WITH_FAILED_PART;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.HasOutcome;
import dev.syncruns.domain.execution.Inconsistency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

  @Test
  void whatIsFoundCanBeAddedTo() {
    Set<Inconsistency> found = HasOutcome.inconsistenciesOf(null, null);
    assertThat(found.add(SUCCESS_WITH_ERROR)).isTrue();
    assertThat(HasOutcome.inconsistenciesOf(null, null)).isEmpty();
  }

  @Test
  void aSuccessfulTaskThatCarriesAnError() {
    Task.Builder task = Task.builder().error(TaskError.builder().build());
    assertThat(completed(task, "Success").inconsistencies()).containsExactly(SUCCESS_WITH_ERROR);
    assertThat(completed(task, "Error").inconsistencies()).isEmpty();
    assertThat(completed(Task.builder(), "Success").inconsistencies()).isEmpty();
  }

  @Test
  void aSuccessfulRunThatCarriesAnError() {
    Run.Builder run = Run.builder().error(RunError.builder().build());
    assertThat(completed(run, "Success").inconsistencies()).containsExactly(SUCCESS_WITH_ERROR);
    assertThat(completed(run, "Error").inconsistencies()).isEmpty();
    assertThat(completed(Run.builder(), "Success").inconsistencies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Error, true",
    "TimedOut, true",
    "PartialSuccess, true",
    "Success, false",
    "Skipped, false",
    "Canceled, false",
    "Undetermined, false"
  })
  void aSuccessOfWhichAPartDidNotSucceed(String result, boolean contradicts) {
    Set<?> expected = contradicts ? Set.of(SUCCESS_WITH_FAILED_PART) : Set.of();
    Task task = completed(Task.builder(), result);
    Job ofTask = completed(Job.builder().tasks(List.of(task)), "Success");
    Job alone = completed(Job.builder(), result);
    assertThat(ofTask.inconsistencies()).isEqualTo(expected);
    assertThat(completed(Run.builder().jobs(List.of(alone)), "Success").inconsistencies())
        .isEqualTo(expected);
    assertThat(completed(Run.builder().jobs(List.of(ofTask)), "Success").inconsistencies())
        .isEqualTo(expected);
  }

  @Test
  void aFailureOfWhichAPartFailedIsConsistent() {
    Task task = completed(Task.builder(), "Error");
    Job job = completed(Job.builder().tasks(List.of(task)), "Error");
    assertThat(job.inconsistencies()).isEmpty();
    assertThat(completed(Run.builder().jobs(List.of(job)), "PartialSuccess").inconsistencies())
        .isEmpty();
  }

  @Test
  void severalAtOnce() {
    Job failed = completed(Job.builder(), "Error");
    Run.Builder run = Run.builder().error(RunError.builder().build()).jobs(List.of(failed));
    assertThat(completed(run, "Success").inconsistencies())
        .containsExactly(SUCCESS_WITH_ERROR, SUCCESS_WITH_FAILED_PART);
  }

  @Test
  void stateAndResultOfEveryLevel() {
    assertThat(Run.builder().state(ExecutionState.COMPLETED.open()).build().inconsistencies())
        .containsExactly(COMPLETED_WITHOUT_RESULT);
    assertThat(
            Job.builder()
                .state(ExecutionState.EXECUTING.open())
                .result(ExecutionResult.SUCCESS.open())
                .tasks(List.of(completed(Task.builder(), "Error")))
                .build()
                .inconsistencies())
        .containsExactly(RESULT_BEFORE_COMPLETION);
    assertThat(
            Task.builder()
                .state(ExecutionState.QUEUED.open())
                .result(ExecutionResult.ERROR.open())
                .build()
                .inconsistencies())
        .containsExactly(RESULT_BEFORE_COMPLETION);
  }

  private static Task completed(Task.Builder task, String result) {
    return task.state(ExecutionState.COMPLETED.open()).result(ExecutionResult.read(result)).build();
  }

  private static Job completed(Job.Builder job, String result) {
    return job.state(ExecutionState.COMPLETED.open()).result(ExecutionResult.read(result)).build();
  }

  private static Run completed(Run.Builder run, String result) {
    return run.state(ExecutionState.COMPLETED.open()).result(ExecutionResult.read(result)).build();
  }
}

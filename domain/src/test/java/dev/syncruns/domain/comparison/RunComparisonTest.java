package dev.syncruns.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunComparisonTest {
  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

  private static Task task(@Nullable String file, ExecutionResult result, long retries) {
    return Task.builder()
        .sourceFileId(file == null ? null : SourceFileId.of(file))
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .retryAttempts(retries)
        .build();
  }

  private static Job job(String connector, long seconds, Task... tasks) {
    return Job.builder()
        .connectorType(ConnectorType.read(connector))
        .startDateTime(Timestamp.of(START))
        .endDateTime(Timestamp.of(START.plusSeconds(seconds)))
        .tasks(List.of(tasks))
        .build();
  }

  private static Run run(long seconds, Job... jobs) {
    return Run.builder()
        .startDateTime(Timestamp.of(START))
        .endDateTime(Timestamp.of(START.plusSeconds(seconds)))
        .jobs(List.of(jobs))
        .build();
  }

  private static List<String> told(RunComparison comparison) {
    return comparison.tasks().stream()
        .map(one -> one.connector() + " " + one.file() + " " + one.change().label())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, FAILED, NEW_FAILURE",
    "SKIPPED, TIMED_OUT, NEW_FAILURE",
    ", PARTIAL, NEW_FAILURE",
    "FAILED, FAILED, STILL_FAILING",
    "PARTIAL, FAILED, STILL_FAILING",
    "FAILED, SUCCESS, FIXED",
    "FAILED, SKIPPED, CHANGED",
    "SUCCESS, SKIPPED, CHANGED",
    "SKIPPED, SUCCESS, CHANGED",
    ", SUCCESS, ADDED",
    ", SKIPPED, ADDED",
    "SUCCESS, , REMOVED",
    "FAILED, , REMOVED",
    "RUNNING, , REMOVED",
    "FAILED, RUNNING, OPEN",
    "QUEUED, SUCCESS, OPEN",
    ", QUEUED, OPEN",
    "SUCCESS, SUCCESS, SAME",
    "UNDETERMINED, UNDETERMINED, SAME",
  })
  void two_outcomes_are_one_change(
      @Nullable Outcome before, @Nullable Outcome after, Change change) {
    assertThat(Change.of(before, after)).isEqualTo(change);
  }

  @Test
  void a_task_of_neither_run_is_none() {
    assertThatThrownBy(() -> Change.of(null, null))
        .hasMessage("A task needs an outcome in at least one of the two runs.");
    assertThatThrownBy(() -> new TaskChange(null, null, null, null))
        .hasMessage("A task change needs the task of at least one of the two runs.");
  }

  @Test
  void tasks_belong_together_by_connector_and_file() {
    Run before =
        run(
            60,
            job(
                "MSTN",
                40,
                task("a", ExecutionResult.SUCCESS, 0),
                task("b", ExecutionResult.ERROR, 2)),
            job("DWG", 20, task("a", ExecutionResult.SUCCESS, 0)));
    Run after =
        run(
            90,
            job(
                "DWG",
                25,
                task("a", ExecutionResult.ERROR, 3),
                task("c", ExecutionResult.SUCCESS, 1)),
            job("MSTN", 30, task("b", ExecutionResult.SUCCESS, 1)));

    RunComparison comparison = RunComparison.of(before, after);

    assertThat(told(comparison))
        .containsExactly("MSTN a removed", "MSTN b fixed", "DWG a new failure", "DWG c added");
    assertThat(comparison.tasks(Change.FIXED)).hasSize(1);
    assertThat(comparison.tasks(Change.SAME)).isEmpty();
    assertThat(comparison.longer()).hasValue(Duration.ofSeconds(30));
    assertThat(comparison.moreRetries()).isEqualTo(3);
    assertThat(comparison.jobs())
        .extracting(job -> job.connector() + " " + job.longer().orElseThrow())
        .containsExactly("MSTN PT-10S", "DWG PT5S");
  }

  @Test
  void of_the_same_file_twice_the_first_goes_with_the_first() {
    Run before =
        run(
            1,
            job(
                "MSTN",
                1,
                task("a", ExecutionResult.ERROR, 0),
                task("a", ExecutionResult.SUCCESS, 0)));
    Run after =
        run(
            1,
            job(
                "MSTN",
                1,
                task("a", ExecutionResult.SUCCESS, 0),
                task("a", ExecutionResult.SUCCESS, 0),
                task("a", ExecutionResult.SUCCESS, 0)));

    assertThat(told(RunComparison.of(before, after)))
        .containsExactly("MSTN a fixed", "MSTN a same", "MSTN a added");
  }

  @Test
  void a_run_is_the_same_as_itself() {
    Run run = run(60, job("MSTN", 40, task("a", ExecutionResult.ERROR, 4)));

    RunComparison comparison = RunComparison.of(run, run);

    assertThat(told(comparison)).containsExactly("MSTN a still failing");
    assertThat(comparison.moreRetries()).isZero();
    assertThat(comparison.longer()).hasValue(Duration.ZERO);
  }

  @Test
  void runs_of_nothing_can_be_compared() {
    Run nothing = Run.builder().build();
    Run nulls =
        Run.builder()
            .jobs(List.of(Job.builder().tasks(List.of(Task.builder().build())).build()))
            .build();

    assertThat(RunComparison.of(nothing, nothing).tasks()).isEmpty();
    assertThat(told(RunComparison.of(nulls, nulls))).containsExactly("null null same");
    assertThat(told(RunComparison.of(nothing, nulls))).containsExactly("null null added");
    assertThat(RunComparison.of(nothing, nulls).longer()).isEmpty();
    assertThat(RunComparison.of(nothing, nulls).jobs().get(0).longer()).isEmpty();
    assertThat(RunComparison.of(nulls, nothing).jobs().get(0).longer()).isEmpty();
  }

  @Test
  void every_change_has_a_word() {
    assertThat(Arrays.stream(Change.values()).map(Change::label)).doesNotHaveDuplicates();
  }
}

package dev.syncruns.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Task;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskCountsTest {

  @Test
  void countsByOutcomeAndSumsRetries() {
    TaskCounts counts =
        TaskCounts.of(
            Stream.of(
                task(ExecutionResult.SUCCESS, 0L),
                task(ExecutionResult.SUCCESS, 2L),
                task(ExecutionResult.ERROR, 3L),
                task(ExecutionResult.TIMED_OUT, null),
                task(ExecutionResult.SKIPPED, -4L),
                Task.builder().state(ExecutionState.EXECUTING.open()).build(),
                Task.builder().build()));

    assertThat(counts.total()).isEqualTo(7);
    assertThat(counts.of(Outcome.SUCCESS)).isEqualTo(2);
    assertThat(counts.failed()).isEqualTo(2);
    assertThat(counts.active()).isEqualTo(1);
    assertThat(counts.ended()).isEqualTo(5);
    assertThat(counts.retries()).isEqualTo(5);
    assertThat(counts.recovered()).isEqualTo(1);
    assertThat(counts.isFlaky()).isTrue();
  }

  @Test
  void countsEveryWayToFailAndToBeActive() {
    TaskCounts counts =
        new TaskCounts(
            Map.of(
                Outcome.FAILED, 1L,
                Outcome.TIMED_OUT, 10L,
                Outcome.PARTIAL, 100L,
                Outcome.RUNNING, 2L,
                Outcome.QUEUED, 20L,
                Outcome.RETRYING, 200L,
                Outcome.UNDETERMINED, 1_000L),
            0,
            0);

    assertThat(counts.failed()).isEqualTo(111);
    assertThat(counts.active()).isEqualTo(222);
    assertThat(counts.ended()).isEqualTo(111);
    assertThat(counts.total()).isEqualTo(1_333);
  }

  @Test
  void onlyASuccessAfterARetryIsRecovered() {
    Task failed = task(ExecutionResult.ERROR, 3L);

    assertThat(TaskCounts.of(Stream.of(failed, failed)).recovered()).isZero();
    assertThat(TaskCounts.of(Stream.of(task(ExecutionResult.SUCCESS, 0L))).isFlaky()).isFalse();
    assertThat(TaskCounts.of(Stream.of(task(ExecutionResult.SUCCESS, 1L))).isFlaky()).isTrue();
  }

  @Test
  void retriesDoNotOverflow() {
    Task much = task(ExecutionResult.ERROR, Long.MAX_VALUE);

    assertThat(TaskCounts.of(Stream.of(much, much)).retries()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void noTasksAreNotFlaky() {
    TaskCounts counts = TaskCounts.of(Stream.of());

    assertThat(counts.total()).isZero();
    assertThat(counts.isFlaky()).isFalse();
  }

  private static Task task(ExecutionResult result, Long retries) {
    return Task.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .retryAttempts(retries)
        .build();
  }

  @Test
  void countsAddUpAndSaturate() {
    TaskCounts one = new TaskCounts(Map.of(Outcome.SUCCESS, 2L, Outcome.FAILED, 1L), 5, 1);
    TaskCounts more = new TaskCounts(Map.of(Outcome.FAILED, 3L), Long.MAX_VALUE, 2);

    assertThat(one.plus(more))
        .isEqualTo(
            new TaskCounts(Map.of(Outcome.SUCCESS, 2L, Outcome.FAILED, 4L), Long.MAX_VALUE, 3));
    assertThat(one.plus(one).retries()).isEqualTo(10);
  }
}

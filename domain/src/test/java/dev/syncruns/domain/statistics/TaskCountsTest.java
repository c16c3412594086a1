package dev.syncruns.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Task;
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
}

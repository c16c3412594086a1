package dev.syncruns.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunChangesTest {
  private static final Run QUEUED = Waits.running().state(ExecutionState.QUEUED.open()).build();

  @Test
  void everythingIsNewOfARunThatWasNotSeenBefore() {
    Run run = with(ExecutionState.COMPLETED, task("a", "Error", 1), task("b", "Success", 0));

    assertThat(told(RunChanges.between(null, run)))
        .isEqualTo("null -> Completed; started; RETRIED a; FAILED a; finished UNDETERMINED");
    assertThat(told(RunChanges.between(null, QUEUED))).isEqualTo("null -> Queued");
    assertThat(told(RunChanges.between(null, Run.builder().build()))).isEqualTo("null -> null");
  }

  @Test
  void nothingIsToldOfARunThatStayedTheSame() {
    Run run = with(ExecutionState.EXECUTING, task("a", "Error", 1), task("b", "Success", 0));

    assertThat(RunChanges.between(run, run)).isEmpty();
    assertThat(RunChanges.between(QUEUED, QUEUED)).isEmpty();
  }

  @Test
  void startIsToldOnce() {
    Run executing = with(ExecutionState.EXECUTING);
    Run finalizing = with(ExecutionState.FINALIZING);
    Run retrying = with(ExecutionState.WAITING_TO_RETRY);

    assertThat(told(RunChanges.between(QUEUED, executing)))
        .isEqualTo("Queued -> Executing; started");
    assertThat(told(RunChanges.between(executing, finalizing)))
        .isEqualTo("Executing -> Finalizing");
    assertThat(told(RunChanges.between(QUEUED, retrying)))
        .isEqualTo("Queued -> WaitingToRetry; started");
  }

  @Test
  void endIsToldOnce() {
    Run ended = Waits.completed("Success");

    assertThat(told(RunChanges.between(with(ExecutionState.FINALIZING), ended)))
        .isEqualTo("Finalizing -> Completed; finished SUCCESS");
    assertThat(RunChanges.between(ended, Waits.completed("Error"))).isEmpty();
  }

  @Test
  void tasksAreFollowedByTheirIds() {
    Run before =
        with(ExecutionState.EXECUTING, task("a", "Success", 0), task("b", "Undetermined", 1));
    Run now =
        with(
            ExecutionState.EXECUTING,
            task("b", "Error", 2),
            task("a", "Success", 0),
            task("c", "TimedOut", 0));

    assertThat(told(RunChanges.between(before, now))).isEqualTo("RETRIED b; FAILED b; FAILED c");
  }

  @Test
  void tasksWithoutIdsAreFollowedByTheirPlaces() {
    Run before = with(ExecutionState.EXECUTING, anonymous("Undetermined"), anonymous("Error"));
    Run now = with(ExecutionState.EXECUTING, anonymous("Error"), anonymous("Error"));

    assertThat(RunChanges.between(before, now)).hasSize(1);
    assertThat(told(RunChanges.between(before, now))).isEqualTo("FAILED -");
  }

  @Test
  void tasksOfDifferentJobsAreNotMixedUp() {
    Job one = Job.builder().tasks(List.of(anonymous("Error"))).build();
    Job other = Job.builder().tasks(List.of(anonymous("Undetermined"))).build();
    Job failed = Job.builder().tasks(List.of(anonymous("Error"))).build();
    Run before = Waits.running().jobs(List.of(one, other)).build();
    Run now = Waits.running().jobs(List.of(one, failed)).build();

    assertThat(told(RunChanges.between(before, now))).isEqualTo("FAILED -");
  }

  private static Run with(ExecutionState state, Task... tasks) {
    return Waits.running()
        .state(state.open())
        .jobs(List.of(Job.builder().tasks(List.of(tasks)).build()))
        .build();
  }

  private static Task task(String name, String result, long retries) {
    return Task.builder()
        .id(TaskId.of("task-" + name))
        .sourceFileId(SourceFileId.of(name))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read(result))
        .retryAttempts(retries)
        .build();
  }

  private static Task anonymous(String result) {
    return Task.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read(result))
        .build();
  }

  private static String told(List<RunChange> changes) {
    return changes.stream()
        .flatMap(
            change ->
                change.<Stream<String>>match(
                    state -> Stream.of(state.from() + " -> " + state.to()),
                    started -> Stream.of("started"),
                    task -> Stream.of(task.kind() + " " + task.file().orElse("-")),
                    finished -> Stream.of("finished " + finished.outcome())))
        .collect(Collectors.joining("; "));
  }
}

package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the tests of policies judge. */
final class Judged {
  static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  static final Instant NOW = START.plus(Duration.ofHours(6));

  private Judged() {}

  static Run.Builder completed(String result) {
    return Run.builder()
        .id(RunId.of("judged"))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read(result));
  }

  static Run with(String result, Task... tasks) {
    return completed(result).jobs(List.of(Job.builder().tasks(List.of(tasks)).build())).build();
  }

  static Task.Builder task(String result) {
    return Task.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read(result));
  }

  static Task failed(String code, Boolean fixable) {
    return task("Error")
        .error(TaskError.builder().errorCode(code).canUserFix(fixable).build())
        .build();
  }

  static Task reporting(Long errors, Long warnings) {
    SynchronizationReport report =
        SynchronizationReport.builder()
            .totalErrorsCount(errors)
            .totalWarningsCount(warnings)
            .build();
    return task("Success")
        .details(TaskDetails.builder().synchronizationReport(report).build())
        .build();
  }

  static Run lasting(String id, Duration age, Duration duration, Task... tasks) {
    Instant start = START.minus(age);
    return completed("Success")
        .id(RunId.of(id))
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plus(duration)))
        .jobs(List.of(Job.builder().tasks(List.of(tasks)).build()))
        .build();
  }

  static PolicyResult ruling(String failOn, Run run, Run... history) {
    return Policy.DEFAULT.withFailOn(failOn).evaluate(new Evidence(run, List.of(history), NOW));
  }
}

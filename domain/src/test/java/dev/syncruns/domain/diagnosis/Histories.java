package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.TaskId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nights of a connection, numbered from the oldest. */
final class Histories {
  static final Instant FIRST_NIGHT = Instant.parse("2025-11-01T02:00:00Z");

  private Histories() {}

  /**
   * Twenty nights with twelve failures of three causes: a missing reference in nights 5 to 10 whose
   * message names another path each time, no sign-in in nights 12 to 14, and a connector that fails
   * in nights 9, 16 and 19 with another number and id each time.
   */
  static List<Run> twelveFailures() {
    List<Run> runs = new ArrayList<>();
    for (int night = 0; night < 20; night++) {
      runs.add(night(night));
    }
    return runs;
  }

  private static Run night(int night) {
    if (night >= 12 && night <= 14) {
      return run(night, ExecutionResult.ERROR)
          .error(
              RunError.builder()
                  .errorKey("UserNotAuthenticated")
                  .description("User is not authenticated since " + night + " days.")
                  .build())
          .build();
    }
    List<Task> tasks = new ArrayList<>();
    if (night >= 5 && night <= 10) {
      tasks.add(
          task("Pier-" + night + ".dgn", ExecutionResult.ERROR).error(missing(night)).build());
    }
    if (night == 9 || night == 16 || night == 19) {
      tasks.add(task("Deck.rvt", ExecutionResult.ERROR).error(crash(night)).build());
    }
    boolean good = tasks.isEmpty();
    tasks.add(task("Span.dgn", ExecutionResult.SUCCESS).build());
    return run(night, good ? ExecutionResult.SUCCESS : ExecutionResult.PARTIAL_SUCCESS)
        .jobs(List.of(job(tasks.toArray(Task[]::new))))
        .build();
  }

  private static TaskError missing(int night) {
    return TaskError.builder()
        .errorCode("TAE_REF_2004")
        .descriptionKey("SourceFileNotFound")
        .message("Reference ../ref-" + night + "/Soil.dgn of Pier-" + night + ".dgn not found")
        .canUserFix(true)
        .build();
  }

  private static TaskError crash(int night) {
    return TaskError.builder()
        .errorCode("TAE_BRG_1000")
        .bridgeExitCode(night == 9 ? -1L : 4294967295L)
        .system(night == 9 ? "connector" : "Connector")
        .message(
            "Process " + night * 7 + " of node 5a9c04ef0" + night + " ended after " + night + "s")
        .canUserFix(false)
        .build();
  }

  static Run.Builder run(int night, ExecutionResult result) {
    Instant start = FIRST_NIGHT.plus(night, ChronoUnit.DAYS);
    return Run.builder()
        .id(RunId.of(id(night)))
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(600)));
  }

  static String id(int night) {
    return "night-" + night;
  }

  static Job job(Task... tasks) {
    return Job.builder()
        .id(JobId.of("job"))
        .connectorType(ConnectorType.MSTN.open())
        .tasks(List.of(tasks))
        .build();
  }

  static Task.Builder task(String file, ExecutionResult result) {
    return Task.builder()
        .id(TaskId.of("task-" + file))
        .sourceFileId(SourceFileId.of("drawings/" + file))
        .state(ExecutionState.COMPLETED.open())
        .result(result.open());
  }

  static Run partial(int night, TaskError error) {
    return run(night, ExecutionResult.PARTIAL_SUCCESS)
        .jobs(List.of(job(task("a", ExecutionResult.ERROR).error(error).build())))
        .build();
  }

  static TaskError error(String code, @Nullable Boolean canUserFix) {
    return TaskError.builder().errorCode(code).message("m").canUserFix(canUserFix).build();
  }

  static Run recovered(int night, long retries) {
    return run(night, ExecutionResult.SUCCESS)
        .jobs(List.of(job(task("b", ExecutionResult.SUCCESS).retryAttempts(retries).build())))
        .build();
  }

  static RunError runError(String key) {
    return RunError.builder().errorKey(key).build();
  }

  static Run withStart(Run run, String start) {
    return Run.builder()
        .id(run.id())
        .state(run.state())
        .result(run.result())
        .startDateTime(Timestamp.of(start))
        .jobs(run.jobs())
        .build();
  }

  static RootCause named(Diagnosis diagnosis, String name) {
    return diagnosis.causes().stream()
        .filter(cause -> name.equals(cause.cause().name()))
        .findFirst()
        .orElseThrow();
  }

  static void assertCourse(
      CauseTimeline course, String firstSeen, String lastSeen, String lastGood) {
    assertThat(idOf(course.firstSeen())).isEqualTo(firstSeen);
    assertThat(idOf(course.lastSeen())).isEqualTo(lastSeen);
    assertThat(idOf(course.lastGood())).isEqualTo(lastGood);
  }

  static @Nullable String idOf(@Nullable RunRef run) {
    return run == null || run.id() == null ? null : run.id().value();
  }
}

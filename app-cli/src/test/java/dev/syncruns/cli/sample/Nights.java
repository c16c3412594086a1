package dev.syncruns.cli.sample;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A week of nightly runs of one connection, one of them under way, as an operator meets them. */
public final class Nights {
  /** When the operator looks. */
  public static final Instant NOW = Instant.parse("2025-11-24T06:12:44Z");

  private static final TaskError MISSING =
      TaskError.builder()
          .errorCode("TAE_REF_2004")
          .descriptionKey("SourceFileNotFound")
          .message("Reference file not found: ../ref/Soil_2024.dgn")
          .canUserFix(true)
          .kbArticleLink("https://example.org/kb?article=KB0098398")
          .build();
  private static final TaskError BRIDGE =
      TaskError.builder()
          .errorCode("TAE_BRG_1000")
          .descriptionKey("RunOrchestrationError")
          .message("Failed to process the file.")
          .details("Error exit code received from bridge wrapper.")
          .bridgeExitCode(4294967295L)
          .canUserFix(false)
          .kbArticleLink("")
          .build();

  private Nights() {}

  /** The runs, newest first. */
  public static List<Run> week() {
    return List.of(
        running(),
        partial("c02be917-4f0e-4c0e-9a53-b6a1f2f2f001", "2025-11-24T02:00:00Z", 1300),
        partial("91fe03d2-77aa-4e3b-8f10-1f0f6a0b9d42", "2025-11-23T02:00:00Z", 1198),
        success("5a9c04ef-b1e2-4b70-bee1-2689075fc178", "2025-11-22T02:00:00Z", 751, 0),
        success("e7b8812f-0f6f-4f54-8f37-6cf4a7a1c001", "2025-11-21T02:00:00Z", 722, 1),
        unauthenticated(),
        success("b3f7a650-14a4-43f3-a8b0-9e7c4d1e2f03", "2025-11-19T02:00:00Z", 764, 0),
        success("44d0e1c9-5a1d-4f0e-b7f8-3c2b1a0d9e04", "2025-11-18T02:00:00Z", 717, 0));
  }

  /** A run that began minutes ago. */
  public static Run running() {
    Instant start = NOW.minus(Duration.ofSeconds(252));
    List<Task> tasks = new ArrayList<>(calm("Span", 11, start, 200));
    tasks.add(failed("Pier-07.dgn", start.plusSeconds(30), 60, 0, MISSING));
    tasks.add(
        task("Pier-12.dgn", ExecutionState.EXECUTING, null)
            .startDateTime(Timestamp.of(start.plusSeconds(220)))
            .endDateTime(Timestamp.of("0001-01-01T00:00:00Z"))
            .build());
    for (int i = 0; i < 19; i++) {
      tasks.add(task("Later-" + i + ".rvt", ExecutionState.QUEUED, null).build());
    }
    return Run.builder()
        .id(RunId.of("7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05"))
        .state(ExecutionState.EXECUTING.open())
        .result(ExecutionResult.UNDETERMINED.open())
        .phase(JobPhase.MASTER_FILE.open())
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of("0001-01-01T00:00:00Z"))
        .jobs(
            List.of(job("MSTN", ExecutionState.EXECUTING, null, start, null).tasks(tasks).build()))
        .build();
  }

  /** A night with two files that lack a reference, and a model that never made it. */
  public static Run partial(String id, String start, long seconds) {
    Instant begin = Instant.parse(start);
    List<Task> mstn = new ArrayList<>(calm("Span", 16, begin.plusSeconds(20), 700));
    mstn.add(failed("Pier-07.dgn", begin.plusSeconds(250), 70, 1, MISSING));
    mstn.add(failed("Pier-09.dgn", begin.plusSeconds(330), 58, 1, MISSING));
    List<Task> revit = new ArrayList<>(calm("Model", 5, begin.plusSeconds(860), 90));
    revit.add(failed("Deck.rvt", begin.plusSeconds(900), 358, 3, BRIDGE));
    List<Task> dwg = new ArrayList<>(calm("Sheet", 7, begin.plusSeconds(860), 170));
    dwg.add(task("Old_site.dwg", ExecutionState.COMPLETED, ExecutionResult.SKIPPED).build());
    ExecutionResult some = ExecutionResult.PARTIAL_SUCCESS;
    return completed(id, some, begin, seconds)
        .jobs(
            List.of(
                job("MSTN", ExecutionState.COMPLETED, some, begin.plusSeconds(20), 832L)
                    .tasks(mstn)
                    .build(),
                job("REVIT", ExecutionState.COMPLETED, some, begin.plusSeconds(860), 397L)
                    .tasks(revit)
                    .build(),
                job(
                        "DWG",
                        ExecutionState.COMPLETED,
                        ExecutionResult.SUCCESS,
                        begin.plusSeconds(860),
                        172L)
                    .tasks(dwg)
                    .build()))
        .build();
  }

  /** A night as it should be; {@code retries} of its model's file. */
  public static Run success(String id, String start, long seconds, long retries) {
    Instant begin = Instant.parse(start);
    List<Task> tasks = new ArrayList<>(calm("Span", 31, begin, seconds));
    tasks.add(
        task("Deck.rvt", ExecutionState.COMPLETED, ExecutionResult.SUCCESS)
            .retryAttempts(retries)
            .build());
    return completed(id, ExecutionResult.SUCCESS, begin, seconds)
        .jobs(
            List.of(
                job("MSTN", ExecutionState.COMPLETED, ExecutionResult.SUCCESS, begin, seconds)
                    .tasks(tasks)
                    .build()))
        .build();
  }

  private static Run unauthenticated() {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      tasks.add(task("File-" + i + ".dgn", ExecutionState.NOT_STARTED, null).build());
    }
    return completed(
            "0c11d9a4-9f0a-4b1c-8d2e-3f4a5b6c7d06",
            ExecutionResult.ERROR,
            Instant.parse("2025-11-20T02:00:00Z"),
            9)
        .error(
            RunError.builder()
                .errorKey("UserNotAuthenticated")
                .description("User is not authenticated.")
                .build())
        .jobs(List.of(Job.builder().connectorType(ConnectorType.MSTN.open()).tasks(tasks).build()))
        .build();
  }

  private static Run.Builder completed(
      String id, ExecutionResult result, Instant start, long seconds) {
    return Run.builder()
        .id(RunId.of(id))
        .connectionId("MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg")
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .phase(JobPhase.MASTER_FILE.open())
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(seconds)));
  }

  private static Job.Builder job(
      String connector, ExecutionState state, ExecutionResult result, Instant start, Long seconds) {
    Job.Builder job =
        Job.builder()
            .id(JobId.of("job-" + connector))
            .connectorType(ConnectorType.read(connector))
            .state(state.open())
            .result(result == null ? null : result.open())
            .startDateTime(Timestamp.of(start));
    return seconds == null ? job : job.endDateTime(Timestamp.of(start.plusSeconds(seconds)));
  }

  private static List<Task> calm(String name, int count, Instant start, long seconds) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      tasks.add(
          task(name + "-" + i + ".dgn", ExecutionState.COMPLETED, ExecutionResult.SUCCESS)
              .retryAttempts(0L)
              .startDateTime(Timestamp.of(start))
              .endDateTime(Timestamp.of(start.plusSeconds(seconds)))
              .build());
    }
    return tasks;
  }

  private static Task failed(
      String file, Instant start, long seconds, long retries, TaskError error) {
    return task(file, ExecutionState.COMPLETED, ExecutionResult.ERROR)
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(seconds)))
        .retryAttempts(retries)
        .error(error)
        .build();
  }

  private static Task.Builder task(String file, ExecutionState state, ExecutionResult result) {
    return Task.builder()
        .id(TaskId.of("task-" + file))
        .sourceFileId(SourceFileId.of("drawings/" + file))
        .state(state.open())
        .result(result == null ? null : result.open());
  }
}

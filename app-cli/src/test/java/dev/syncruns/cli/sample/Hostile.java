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
import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.TaskId;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.Timestamp;
import java.util.List;
import java.util.Map;

/** Runs of a service that means no good, or is not what its page says. */
public final class Hostile {
  /** Everything that a text can do to a terminal, a build log, a table or a spreadsheet. */
  public static final String TEXT =
      "=cmd|' /C calc'!A0\u001B[31mred\u001B]0;title\u0007\r\n"
          + "second"
          + "\tline\u0000\u007F\u009B2J\u202Egnp.exe\u200Bzero\u2028##vso[task.complete]##[error]x\n"
          + "::error::y\"quoted\",https://u:geheim@h/x?sv=1&sig=GEHEIM%2F&token=GEHEIM Bearer"
          + " eyJhbGciOi.eyJzdWIiOi.GEHEIM\uD83D\uDE00漢字\uD800";

  private Hostile() {}

  /** A run in which every text is {@link #TEXT}. */
  public static Run everywhere() {
    ExtraFields extra =
        ExtraFields.of(Map.of("evil", "{\"a\":[1.50,\"" + "\\u001b[31m?sig=GEHEIM\"]}"));
    TaskError error =
        TaskError.builder()
            .phase(TEXT)
            .system(TEXT)
            .details(TEXT)
            .message(TEXT)
            .category(TEXT)
            .errorCode(TEXT)
            .canUserFix(true)
            .description(TEXT)
            .kbArticleLink("https://example.org/" + TEXT)
            .bridgeExitCode(4294967295L)
            .descriptionKey(TEXT)
            .extra(extra)
            .build();
    SynchronizationReport report =
        SynchronizationReport.builder()
            .message(TEXT)
            .suggestedAction(SuggestedAction.read(TEXT))
            .totalErrorsCount(Long.MAX_VALUE)
            .totalWarningsCount(-1L)
            .totalOtherIssuesCount(0L)
            .extra(extra)
            .build();
    Task task =
        Task.builder()
            .id(TaskId.of(TEXT))
            .sourceFileId(SourceFileId.of(TEXT))
            .startDateTime(Timestamp.of(TEXT))
            .endDateTime(Timestamp.of(TEXT))
            .retryAttempts(7L)
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .error(error)
            .details(TaskDetails.builder().synchronizationReport(report).extra(extra).build())
            .extra(extra)
            .build();
    Job job =
        Job.builder()
            .id(JobId.of(TEXT))
            .startDateTime(Timestamp.of(TEXT))
            .endDateTime(Timestamp.of(TEXT))
            .state(ExecutionState.read(TEXT))
            .result(ExecutionResult.read(TEXT))
            .connectorType(ConnectorType.read(TEXT))
            .tasks(List.of(task))
            .extra(extra)
            .build();
    return Run.builder()
        .id(RunId.of(TEXT))
        .connectionId(TEXT)
        .startDateTime(Timestamp.of(TEXT))
        .endDateTime(Timestamp.of(TEXT))
        .phase(JobPhase.read(TEXT))
        .state(ExecutionState.read(TEXT))
        .result(ExecutionResult.read(TEXT))
        .error(RunError.builder().errorKey(TEXT).description(TEXT).extra(extra).build())
        .jobs(List.of(job))
        .extra(extra)
        .build();
  }

  /** Runs in which nothing is there, at every depth. */
  public static List<Run> empty() {
    Task task = Task.builder().build();
    Task hollow =
        Task.builder()
            .error(TaskError.builder().build())
            .details(
                TaskDetails.builder()
                    .synchronizationReport(SynchronizationReport.builder().build())
                    .build())
            .build();
    Job job = Job.builder().tasks(List.of(task, hollow)).build();
    return List.of(
        Run.builder().build(),
        Run.builder()
            .error(RunError.builder().build())
            .jobs(List.of(Job.builder().build()))
            .build(),
        Run.builder().jobs(List.of(job)).build());
  }

  /** A run that contradicts itself: not over, and yet a success, of which a part failed. */
  public static Run contradictory() {
    Task failed =
        Task.builder()
            .sourceFileId(SourceFileId.of("a.dgn"))
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .build();
    return Run.builder()
        .id(RunId.of("contradiction"))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.SUCCESS.open())
        .jobs(List.of(Job.builder().tasks(List.of(failed)).build()))
        .build();
  }
}

package dev.syncruns.ports.tck.script;

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

/** Runs that catalogs often read incorrectly. */
public final class OddRuns {
  private static final ExtraFields EXTRA =
      ExtraFields.of(Map.of("addedLater", "{\"deep\":[1,2.50,\"x\"]}"));

  private OddRuns() {}

  /** Returns a run with every field of the API's page, including the error of a task. */
  public static Run complete() {
    return Run.builder()
        .id(RunId.of("odd-complete"))
        .connectionId(SampleRuns.CONNECTION.value())
        .startDateTime(Timestamp.of("2026-11-20T02:00:00.1234567Z"))
        .endDateTime(Timestamp.of("2026-11-20T03:00:00+01:00"))
        .phase(JobPhase.MASTER_FILE.open())
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.PARTIAL_SUCCESS.open())
        .error(RunError.builder().errorKey("RunKey").description("what went wrong").build())
        .jobs(List.of(job(), Job.builder().build()))
        .build();
  }

  /** Returns a run with unknown values. */
  public static Run unknown() {
    return Run.builder()
        .id(RunId.of("odd-unknown"))
        .phase(JobPhase.read("PostProcessor"))
        .state(ExecutionState.read("Hibernating"))
        .result(ExecutionResult.read("AlmostSuccess"))
        .startDateTime(Timestamp.of("the day before yesterday"))
        .endDateTime(Timestamp.of("0001-01-01T00:00:00"))
        .jobs(List.of(Job.builder().connectorType(ConnectorType.read("HOLOGRAM")).build()))
        .extra(EXTRA)
        .build();
  }

  /** Returns a run whose result has the spelling of older API documents. */
  public static Run spelledOtherwise() {
    return Run.builder()
        .id(RunId.of("odd-spelling"))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read("Cancelled"))
        .build();
  }

  /** Returns a run with an id only: all other fields are null or absent. */
  public static Run bare() {
    return Run.builder().id(RunId.of("odd-bare")).build();
  }

  /** Returns a run without any field. */
  public static Run nothing() {
    return Run.builder().build();
  }

  private static Job job() {
    return Job.builder()
        .id(JobId.of("job-1"))
        .startDateTime(Timestamp.of("2026-11-20T02:00:00"))
        .endDateTime(Timestamp.of("2026-11-20T02:30:00Z"))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.ERROR.open())
        .connectorType(ConnectorType.REVIT.open())
        .tasks(List.of(task(), Task.builder().build()))
        .build();
  }

  private static Task task() {
    return Task.builder()
        .id(TaskId.of("task-1"))
        .sourceFileId(SourceFileId.of("file-\u00e9\u4e2d\ud83d\ude00-\u202e"))
        .startDateTime(Timestamp.of("2026-11-20T02:00:01Z"))
        .endDateTime(Timestamp.of("2026-11-20T02:29:59Z"))
        .retryAttempts(3L)
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.ERROR.open())
        .error(taskError())
        .details(TaskDetails.builder().synchronizationReport(report()).build())
        .build();
  }

  private static TaskError taskError() {
    return TaskError.builder()
        .phase("Synchronize")
        .system("Connector")
        .details("line one\nline two \u001b[31m")
        .message("the file is locked")
        .category("SourceFile")
        .errorCode("0x2EE2")
        .canUserFix(true)
        .description("")
        .kbArticleLink("https://help.invalid/KB0012345")
        .bridgeExitCode(4_294_967_295L)
        .descriptionKey("FileLocked")
        .build();
  }

  private static SynchronizationReport report() {
    return SynchronizationReport.builder()
        .message("3 elements were left out")
        .suggestedAction(SuggestedAction.WARNING.open())
        .totalErrorsCount(0L)
        .totalWarningsCount(3L)
        .totalOtherIssuesCount(Long.MAX_VALUE)
        .build();
  }
}

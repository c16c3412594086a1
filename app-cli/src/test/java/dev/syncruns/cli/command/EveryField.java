package dev.syncruns.cli.command;

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

/** A run in which every field of the API's schemas has a value, and some that no schema has. */
final class EveryField {

  private EveryField() {}

  static Run run() {
    TaskError error =
        TaskError.builder()
            .phase("p")
            .system("s")
            .details("d")
            .message("m")
            .category("c")
            .errorCode("TAE_BRG_1000")
            .canUserFix(false)
            .description("de")
            .kbArticleLink("")
            .bridgeExitCode(4294967295L)
            .descriptionKey("dk")
            .extra(extra("e", "1e400"))
            .build();
    SynchronizationReport report =
        SynchronizationReport.builder()
            .message("rm")
            .suggestedAction(SuggestedAction.read("Critical"))
            .totalErrorsCount(1L)
            .totalWarningsCount(2L)
            .totalOtherIssuesCount(Long.MAX_VALUE)
            .extra(extra("r", "{}"))
            .build();
    Task task =
        Task.builder()
            .id(TaskId.of("t-1"))
            .sourceFileId(SourceFileId.of("f-1"))
            .startDateTime(Timestamp.of("2020-10-24T02:44:13Z"))
            .endDateTime(Timestamp.of("2020-10-24T02:44:15.5Z"))
            .retryAttempts(3L)
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .error(error)
            .details(
                TaskDetails.builder().synchronizationReport(report).extra(extra("d", "[]")).build())
            .extra(extra("retryAttempts", "\"many\""))
            .build();
    Job job =
        Job.builder()
            .id(JobId.of("j-1"))
            .startDateTime(Timestamp.of("2020-10-24T02:44:13+00:00"))
            .endDateTime(Timestamp.of("not a date"))
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.PARTIAL_SUCCESS.open())
            .connectorType(ConnectorType.read("AVEVAPID"))
            .tasks(List.of(task))
            .extra(extra("j", "true"))
            .build();
    return Run.builder()
        .id(RunId.of("r-1"))
        .connectionId("c-1")
        .startDateTime(Timestamp.of("2020-10-24T02:44:13.4109666Z"))
        .endDateTime(Timestamp.of("2020-10-24T02:47:13"))
        .phase(JobPhase.MASTER_FILE.open())
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.read("Cancelled"))
        .error(RunError.builder().errorKey("K").description("D").build())
        .jobs(List.of(job))
        .extra(extra("new", "[1.50,null]"))
        .build();
  }

  private static ExtraFields extra(String name, String json) {
    return ExtraFields.of(Map.of(name, json));
  }
}

package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.failure.SuggestedAction;
import dev.syncruns.domain.failure.SynchronizationReport;
import dev.syncruns.domain.failure.TaskError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskId;

/**
 * Reads "Manifest Connection Run Job's Task" with its "task-error", "Task details" and
 * "Synchronization report".
 */
final class TaskReader {
  static final Task ABSENT = Task.builder().build();

  private TaskReader() {}

  static Task read(JsonSource in) {
    Task.Builder task = Task.builder();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> task.id(Values.of(in.text(), TaskId::of));
        case "sourceFileId" -> task.sourceFileId(Values.of(in.text(), SourceFileId::of));
        case "startDateTime" -> task.startDateTime(Values.timestamp(in));
        case "endDateTime" -> task.endDateTime(Values.timestamp(in));
        case "retryAttempts" -> task.retryAttempts(in.integer());
        case "state" -> task.state(Values.of(in.text(), ExecutionState::read));
        case "result" -> task.result(Values.of(in.text(), ExecutionResult::read));
        case "error" -> task.error(in.object(TaskReader::error));
        case "details" -> task.details(in.object(TaskReader::details));
        default -> in.keep();
      }
    }
    return task.extra(in.extra()).build();
  }

  private static TaskError error(JsonSource in) {
    TaskError.Builder error = TaskError.builder();
    while (in.nextField()) {
      switch (in.name()) {
        case "phase" -> error.phase(in.text());
        case "system" -> error.system(in.text());
        case "details" -> error.details(in.text());
        case "message" -> error.message(in.text());
        case "category" -> error.category(in.text());
        case "errorCode" -> error.errorCode(in.text());
        case "canUserFix" -> error.canUserFix(in.truth());
        case "description" -> error.description(in.text());
        case "kbArticleLink" -> error.kbArticleLink(in.text());
        case "bridgeExitCode" -> error.bridgeExitCode(in.integer());
        case "descriptionKey" -> error.descriptionKey(in.text());
        default -> in.keep();
      }
    }
    return error.extra(in.extra()).build();
  }

  private static TaskDetails details(JsonSource in) {
    TaskDetails.Builder details = TaskDetails.builder();
    while (in.nextField()) {
      if (in.name().equals("synchronizationReport")) {
        details.synchronizationReport(in.object(TaskReader::report));
      } else {
        in.keep();
      }
    }
    return details.extra(in.extra()).build();
  }

  private static SynchronizationReport report(JsonSource in) {
    SynchronizationReport.Builder report = SynchronizationReport.builder();
    while (in.nextField()) {
      switch (in.name()) {
        case "message" -> report.message(in.text());
        case "suggestedAction" ->
            report.suggestedAction(Values.of(in.text(), SuggestedAction::read));
        case "totalErrorsCount" -> report.totalErrorsCount(in.integer());
        case "totalWarningsCount" -> report.totalWarningsCount(in.integer());
        case "totalOtherIssuesCount" -> report.totalOtherIssuesCount(in.integer());
        default -> in.keep();
      }
    }
    return report.extra(in.extra()).build();
  }
}

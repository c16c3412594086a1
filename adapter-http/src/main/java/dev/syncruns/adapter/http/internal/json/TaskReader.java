package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskId;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;

/**
 * Reads "Manifest Connection Run Job's Task" with its "task-error", "Task details" and
 * "Synchronization report".
 */
final class TaskReader {
  static final Task ABSENT = Task.builder().build();

  private TaskReader() {}

  static Task read(JsonSource in) {
    TaskId id = null;
    SourceFileId sourceFileId = null;
    Timestamp start = null;
    Timestamp end = null;
    Long retryAttempts = null;
    OpenEnum<ExecutionState> state = null;
    OpenEnum<ExecutionResult> result = null;
    TaskError error = null;
    TaskDetails details = null;
    while (in.nextField()) {
      // In the order of the service: such a chain is foreseen by the processor, a jump is not.
      Field field = in.field();
      if (field == Field.ID) {
        id = Values.of(in.once(), TaskId::of);
      } else if (field == Field.SOURCE_FILE_ID) {
        sourceFileId = Values.of(in.once(), SourceFileId::of);
      } else if (field == Field.START_DATE_TIME) {
        start = Values.timestamp(in);
      } else if (field == Field.END_DATE_TIME) {
        end = Values.timestamp(in);
      } else if (field == Field.RETRY_ATTEMPTS) {
        retryAttempts = in.integer();
      } else if (field == Field.STATE) {
        state = in.made(Values.EXECUTION_STATE);
      } else if (field == Field.RESULT) {
        result = in.made(Values.EXECUTION_RESULT);
      } else if (field == Field.ERROR) {
        error = in.object(TaskReader::error);
      } else if (field == Field.DETAILS) {
        details = in.object(TaskReader::details);
      } else {
        in.keep();
      }
    }
    return new Task(
        id, sourceFileId, start, end, retryAttempts, state, result, error, details, in.extra());
  }

  private static TaskError error(JsonSource in) {
    TaskError.Builder error = TaskError.builder();
    while (in.nextField()) {
      switch (in.field()) {
        case PHASE -> error.phase(in.text());
        case SYSTEM -> error.system(in.text());
        case DETAILS -> error.details(in.text());
        case MESSAGE -> error.message(in.text());
        case CATEGORY -> error.category(in.text());
        case ERROR_CODE -> error.errorCode(in.text());
        case CAN_USER_FIX -> error.canUserFix(in.truth());
        case DESCRIPTION -> error.description(in.text());
        case KB_ARTICLE_LINK -> error.kbArticleLink(in.text());
        case BRIDGE_EXIT_CODE -> error.bridgeExitCode(in.integer());
        case DESCRIPTION_KEY -> error.descriptionKey(in.text());
        default -> in.keep();
      }
    }
    return error.extra(in.extra()).build();
  }

  private static TaskDetails details(JsonSource in) {
    TaskDetails.Builder details = TaskDetails.builder();
    while (in.nextField()) {
      if (in.field() == Field.SYNCHRONIZATION_REPORT) {
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
      switch (in.field()) {
        case MESSAGE -> report.message(in.text());
        case SUGGESTED_ACTION -> report.suggestedAction(in.made(Values.SUGGESTED_ACTION));
        case TOTAL_ERRORS_COUNT -> report.totalErrorsCount(in.integer());
        case TOTAL_WARNINGS_COUNT -> report.totalWarningsCount(in.integer());
        case TOTAL_OTHER_ISSUES_COUNT -> report.totalOtherIssuesCount(in.integer());
        default -> in.keep();
      }
    }
    return report.extra(in.extra()).build();
  }
}

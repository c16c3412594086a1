package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.JsonCursor.Field;
import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.TaskId;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads "Manifest Connection Run" in both representations, and "Run error details". */
final class RunReader {
  static final Run ABSENT = Run.builder().build();
  static final RunSummary ABSENT_SUMMARY = new RunSummary(null, null, null, ExtraFields.none());

  private RunReader() {}

  static Run read(JsonCursor in) throws IOException {
    Run.Builder run = Run.builder();
    while (in.nextField()) {
      field(in, run);
    }
    return run.extra(in.extra()).build();
  }

  /** Reads the current field into the run. */
  static void field(JsonCursor in, Run.Builder run) throws IOException {
    switch (in.field()) {
      case ID -> run.id(Values.of(in.string(), RunId::of));
      case CONNECTION_ID -> run.connectionId(in.text());
      case START_DATE_TIME -> run.startDateTime(Values.timestamp(in));
      case END_DATE_TIME -> run.endDateTime(Values.timestamp(in));
      case PHASE -> run.phase(in.enumValue(Values.JOB_PHASE));
      case STATE -> run.state(in.enumValue(Values.EXECUTION_STATE));
      case RESULT -> run.result(in.enumValue(Values.EXECUTION_RESULT));
      case ERROR -> run.error(in.object(RunReader::error));
      case JOBS -> run.jobs(in.list(JobReader::read, JobReader.ABSENT, Integer.MAX_VALUE));
      default -> in.preserve();
    }
  }

  static RunSummary summary(JsonCursor in) throws IOException {
    RunId id = null;
    OpenEnum<ExecutionState> state = null;
    OpenEnum<ExecutionResult> result = null;
    while (in.nextField()) {
      switch (in.field()) {
        case ID -> id = Values.of(in.string(), RunId::of);
        case STATE -> state = in.enumValue(Values.EXECUTION_STATE);
        case RESULT -> result = in.enumValue(Values.EXECUTION_RESULT);
        default -> in.preserve();
      }
    }
    return new RunSummary(id, state, result, in.extra());
  }

  private static RunError error(JsonCursor in) throws IOException {
    RunError.Builder error = RunError.builder();
    while (in.nextField()) {
      switch (in.field()) {
        case ERROR_KEY -> error.errorKey(in.text());
        case DESCRIPTION -> error.description(in.text());
        default -> in.preserve();
      }
    }
    return error.extra(in.extra()).build();
  }

  /** Reads "Manifest Connection Run's Job". */
  static final class JobReader {
    static final Job ABSENT = Job.builder().build();

    private JobReader() {}

    static Job read(JsonCursor in) throws IOException {
      JobId id = null;
      Timestamp start = null;
      Timestamp end = null;
      OpenEnum<ExecutionState> state = null;
      OpenEnum<ExecutionResult> result = null;
      OpenEnum<ConnectorType> connectorType = null;
      List<Task> tasks = List.of();
      while (in.nextField()) {
        // A chain of conditions, as in TaskReader.
        Field field = in.field();
        if (field == Field.ID) {
          id = Values.of(in.string(), JobId::of);
        } else if (field == Field.START_DATE_TIME) {
          start = Values.timestamp(in);
        } else if (field == Field.END_DATE_TIME) {
          end = Values.timestamp(in);
        } else if (field == Field.STATE) {
          state = in.enumValue(Values.EXECUTION_STATE);
        } else if (field == Field.RESULT) {
          result = in.enumValue(Values.EXECUTION_RESULT);
        } else if (field == Field.CONNECTOR_TYPE) {
          connectorType = in.enumValue(Values.CONNECTOR_TYPE);
        } else if (field == Field.TASKS) {
          tasks = in.list(TaskReader::read, TaskReader.ABSENT, Integer.MAX_VALUE);
        } else {
          in.preserve();
        }
      }
      return new Job(id, start, end, state, result, connectorType, tasks, in.extra());
    }
  }

  /**
   * Reads "Manifest Connection Run Job's Task" with its "task-error", "Task details" and
   * "Synchronization report".
   */
  static final class TaskReader {
    static final Task ABSENT = Task.builder().build();

    private TaskReader() {}

    static Task read(JsonCursor in) throws IOException {
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
        // In the order of the service: the processor predicts such a chain, but not a computed
        // jump.
        Field field = in.field();
        if (field == Field.ID) {
          id = Values.of(in.string(), TaskId::of);
        } else if (field == Field.SOURCE_FILE_ID) {
          sourceFileId = Values.of(in.string(), SourceFileId::of);
        } else if (field == Field.START_DATE_TIME) {
          start = Values.timestamp(in);
        } else if (field == Field.END_DATE_TIME) {
          end = Values.timestamp(in);
        } else if (field == Field.RETRY_ATTEMPTS) {
          retryAttempts = in.count();
        } else if (field == Field.STATE) {
          state = in.enumValue(Values.EXECUTION_STATE);
        } else if (field == Field.RESULT) {
          result = in.enumValue(Values.EXECUTION_RESULT);
        } else if (field == Field.ERROR) {
          error = in.object(TaskReader::error);
        } else if (field == Field.DETAILS) {
          details = in.object(TaskReader::details);
        } else {
          in.preserve();
        }
      }
      return new Task(
          id, sourceFileId, start, end, retryAttempts, state, result, error, details, in.extra());
    }

    private static TaskError error(JsonCursor in) throws IOException {
      TaskError.Builder error = TaskError.builder();
      while (in.nextField()) {
        switch (in.field()) {
          case PHASE -> error.phase(in.text());
          case SYSTEM -> error.system(in.text());
          case DETAILS -> error.details(in.text());
          case MESSAGE -> error.message(in.text());
          case CATEGORY -> error.category(in.text());
          case ERROR_CODE -> error.errorCode(in.text());
          case CAN_USER_FIX -> error.canUserFix(in.bool());
          case DESCRIPTION -> error.description(in.text());
          case KB_ARTICLE_LINK -> error.kbArticleLink(in.text());
          case BRIDGE_EXIT_CODE -> error.bridgeExitCode(in.integer());
          case DESCRIPTION_KEY -> error.descriptionKey(in.text());
          default -> in.preserve();
        }
      }
      return error.extra(in.extra()).build();
    }

    private static TaskDetails details(JsonCursor in) throws IOException {
      TaskDetails.Builder details = TaskDetails.builder();
      while (in.nextField()) {
        if (in.field() == Field.SYNCHRONIZATION_REPORT) {
          details.synchronizationReport(in.object(TaskReader::report));
        } else {
          in.preserve();
        }
      }
      return details.extra(in.extra()).build();
    }

    private static SynchronizationReport report(JsonCursor in) throws IOException {
      SynchronizationReport.Builder report = SynchronizationReport.builder();
      while (in.nextField()) {
        switch (in.field()) {
          case MESSAGE -> report.message(in.text());
          case SUGGESTED_ACTION -> report.suggestedAction(in.enumValue(Values.SUGGESTED_ACTION));
          case TOTAL_ERRORS_COUNT -> report.totalErrorsCount(in.count());
          case TOTAL_WARNINGS_COUNT -> report.totalWarningsCount(in.count());
          case TOTAL_OTHER_ISSUES_COUNT -> report.totalOtherIssuesCount(in.count());
          default -> in.preserve();
        }
      }
      return report.extra(in.extra()).build();
    }
  }

  /** Values of texts; absent if the text is. */
  static final class Values {

    static final Function<String, OpenEnum<ExecutionState>> EXECUTION_STATE = ExecutionState::read;
    static final Function<String, OpenEnum<ExecutionResult>> EXECUTION_RESULT =
        ExecutionResult::read;
    static final Function<String, OpenEnum<JobPhase>> JOB_PHASE = JobPhase::read;
    static final Function<String, OpenEnum<ConnectorType>> CONNECTOR_TYPE = ConnectorType::read;
    static final Function<String, OpenEnum<SuggestedAction>> SUGGESTED_ACTION =
        SuggestedAction::read;

    private Values() {}

    static <T> @Nullable T of(@Nullable String text, Function<String, T> made) {
      return text == null ? null : made.apply(text);
    }

    static @Nullable Timestamp timestamp(JsonCursor in) throws IOException {
      return of(in.string(), Timestamp::of);
    }
  }
}

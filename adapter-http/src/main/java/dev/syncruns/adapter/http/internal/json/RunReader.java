package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;

/** Reads "Manifest Connection Run" in both its forms, and "Run error details". */
final class RunReader {
  static final Run ABSENT = Run.builder().build();
  static final RunSummary ABSENT_SUMMARY = new RunSummary(null, null, null, ExtraFields.none());

  private RunReader() {}

  static Run read(JsonSource in) {
    Run.Builder run = Run.builder();
    while (in.nextField()) {
      field(in, run);
    }
    return run.extra(in.extra()).build();
  }

  /** Reads the field that the source stands at into the run. */
  static void field(JsonSource in, Run.Builder run) {
    switch (in.field()) {
      case ID -> run.id(Values.of(in.once(), RunId::of));
      case CONNECTION_ID -> run.connectionId(in.text());
      case START_DATE_TIME -> run.startDateTime(Values.timestamp(in));
      case END_DATE_TIME -> run.endDateTime(Values.timestamp(in));
      case PHASE -> run.phase(in.made(Values.JOB_PHASE));
      case STATE -> run.state(in.made(Values.EXECUTION_STATE));
      case RESULT -> run.result(in.made(Values.EXECUTION_RESULT));
      case ERROR -> run.error(in.object(RunReader::error));
      case JOBS -> run.jobs(in.list(JobReader::read, JobReader.ABSENT, Integer.MAX_VALUE));
      default -> in.keep();
    }
  }

  static RunSummary summary(JsonSource in) {
    RunId id = null;
    OpenEnum<ExecutionState> state = null;
    OpenEnum<ExecutionResult> result = null;
    while (in.nextField()) {
      switch (in.field()) {
        case ID -> id = Values.of(in.once(), RunId::of);
        case STATE -> state = in.made(Values.EXECUTION_STATE);
        case RESULT -> result = in.made(Values.EXECUTION_RESULT);
        default -> in.keep();
      }
    }
    return new RunSummary(id, state, result, in.extra());
  }

  private static RunError error(JsonSource in) {
    RunError.Builder error = RunError.builder();
    while (in.nextField()) {
      switch (in.field()) {
        case ERROR_KEY -> error.errorKey(in.text());
        case DESCRIPTION -> error.description(in.text());
        default -> in.keep();
      }
    }
    return error.extra(in.extra()).build();
  }
}

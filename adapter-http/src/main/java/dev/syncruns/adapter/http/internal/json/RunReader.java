package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.failure.RunError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.verbatim.ExtraFields;
import dev.syncruns.domain.verbatim.OpenEnum;

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
    switch (in.name()) {
      case "id" -> run.id(Values.of(in.text(), RunId::of));
      case "connectionId" -> run.connectionId(in.text());
      case "startDateTime" -> run.startDateTime(Values.timestamp(in));
      case "endDateTime" -> run.endDateTime(Values.timestamp(in));
      case "phase" -> run.phase(Values.of(in.text(), JobPhase::read));
      case "state" -> run.state(Values.of(in.text(), ExecutionState::read));
      case "result" -> run.result(Values.of(in.text(), ExecutionResult::read));
      case "error" -> run.error(in.object(RunReader::error));
      case "jobs" -> run.jobs(in.list(JobReader::read, JobReader.ABSENT, Integer.MAX_VALUE));
      default -> in.keep();
    }
  }

  static RunSummary summary(JsonSource in) {
    RunId id = null;
    OpenEnum<ExecutionState> state = null;
    OpenEnum<ExecutionResult> result = null;
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> id = Values.of(in.text(), RunId::of);
        case "state" -> state = Values.of(in.text(), ExecutionState::read);
        case "result" -> result = Values.of(in.text(), ExecutionResult::read);
        default -> in.keep();
      }
    }
    return new RunSummary(id, state, result, in.extra());
  }

  private static RunError error(JsonSource in) {
    RunError.Builder error = RunError.builder();
    while (in.nextField()) {
      switch (in.name()) {
        case "errorKey" -> error.errorKey(in.text());
        case "description" -> error.description(in.text());
        default -> in.keep();
      }
    }
    return error.extra(in.extra()).build();
  }
}

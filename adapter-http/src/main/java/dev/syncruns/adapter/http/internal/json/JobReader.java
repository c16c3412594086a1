package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.JobId;

/** Reads "Manifest Connection Run's Job". */
final class JobReader {
  static final Job ABSENT = Job.builder().build();

  private JobReader() {}

  static Job read(JsonSource in) {
    Job.Builder job = Job.builder();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> job.id(Values.of(in.text(), JobId::of));
        case "startDateTime" -> job.startDateTime(Values.timestamp(in));
        case "endDateTime" -> job.endDateTime(Values.timestamp(in));
        case "state" -> job.state(Values.of(in.text(), ExecutionState::read));
        case "result" -> job.result(Values.of(in.text(), ExecutionResult::read));
        case "connectorType" -> job.connectorType(Values.of(in.text(), ConnectorType::read));
        case "tasks" -> job.tasks(in.list(TaskReader::read, TaskReader.ABSENT, Integer.MAX_VALUE));
        default -> in.keep();
      }
    }
    return job.extra(in.extra()).build();
  }
}

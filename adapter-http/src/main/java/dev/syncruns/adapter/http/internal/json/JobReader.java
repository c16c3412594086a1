package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.JobId;

/** Reads "Manifest Connection Run's Job". */
final class JobReader {
  static final Job ABSENT = Job.builder().build();

  private JobReader() {}

  static Job read(JsonSource in) {
    Job.Builder job = Job.builder();
    while (in.nextField()) {
      switch (in.field()) {
        case ID -> job.id(Values.of(in.once(), JobId::of));
        case START_DATE_TIME -> job.startDateTime(Values.timestamp(in));
        case END_DATE_TIME -> job.endDateTime(Values.timestamp(in));
        case STATE -> job.state(in.made(Values.EXECUTION_STATE));
        case RESULT -> job.result(in.made(Values.EXECUTION_RESULT));
        case CONNECTOR_TYPE -> job.connectorType(in.made(Values.CONNECTOR_TYPE));
        case TASKS -> job.tasks(in.list(TaskReader::read, TaskReader.ABSENT, Integer.MAX_VALUE));
        default -> in.keep();
      }
    }
    return job.extra(in.extra()).build();
  }
}

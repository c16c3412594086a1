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
      // A chain, as in TaskReader.
      Field field = in.field();
      if (field == Field.ID) {
        job.id(Values.of(in.once(), JobId::of));
      } else if (field == Field.START_DATE_TIME) {
        job.startDateTime(Values.timestamp(in));
      } else if (field == Field.END_DATE_TIME) {
        job.endDateTime(Values.timestamp(in));
      } else if (field == Field.STATE) {
        job.state(in.made(Values.EXECUTION_STATE));
      } else if (field == Field.RESULT) {
        job.result(in.made(Values.EXECUTION_RESULT));
      } else if (field == Field.CONNECTOR_TYPE) {
        job.connectorType(in.made(Values.CONNECTOR_TYPE));
      } else if (field == Field.TASKS) {
        job.tasks(in.list(TaskReader::read, TaskReader.ABSENT, Integer.MAX_VALUE));
      } else {
        in.keep();
      }
    }
    return job.extra(in.extra()).build();
  }
}

package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.SimulatedJob;
import dev.syncruns.simulator.run.Timestamps;
import java.time.Instant;
import java.util.List;

/**
 * What one job does over time.
 *
 * @param id its id
 * @param connectorType its connector
 * @param span from its start to its end
 * @param tasks its tasks
 */
record JobPlan(String id, String connectorType, Span span, List<TaskPlan> tasks) {

  JobPlan {
    tasks = List.copyOf(tasks);
  }

  SimulatedJob asOf(Instant now) {
    SimulatedJob.Builder job = SimulatedJob.builder(connectorType).id(id);
    if (span.isAhead(now)) {
      job.outcome("NotStarted", "Undetermined").time(Timestamps.NOT_YET, Timestamps.NOT_YET);
    } else if (span.isOver(now)) {
      job.outcome("Completed", result()).time(span.start(), span.end());
    } else {
      job.outcome("Executing", "Undetermined")
          .time(Timestamps.format(span.start()), Timestamps.NOT_YET);
    }
    tasks.forEach(task -> job.task(task.asOf(now)));
    return job.build();
  }

  String result() {
    return Results.of(tasks.stream().map(task -> task.incident().result()).toList());
  }
}

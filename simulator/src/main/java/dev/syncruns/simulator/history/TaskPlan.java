package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.Dice;
import dev.syncruns.simulator.run.SimulatedReport;
import dev.syncruns.simulator.run.SimulatedTask;
import dev.syncruns.simulator.run.SimulatedTaskError;
import dev.syncruns.simulator.run.Timestamps;
import java.time.Instant;

/**
 * What one task does over time.
 *
 * @param file its source file
 * @param span from its start to its end
 * @param incident what happens to it
 * @param dice chance for this task only
 */
record TaskPlan(String file, Span span, Incident incident, Dice dice) {

  private static final double WAIT_SHARE = 0.2;

  SimulatedTask asOf(Instant now) {
    SimulatedTask.Builder task = SimulatedTask.builder(file).id(dice.guid());
    if (span.isAhead(now)) {
      return waiting(task);
    }
    return span.isOver(now) ? ended(task) : atWork(task, now);
  }

  private static SimulatedTask waiting(SimulatedTask.Builder task) {
    return task.outcome("NotStarted", "Undetermined")
        .time(Timestamps.NOT_YET, Timestamps.NOT_YET)
        .build();
  }

  private SimulatedTask atWork(SimulatedTask.Builder task, Instant now) {
    double attempts = span.passed(now) * (incident.retries() + 1);
    int attempt = (int) attempts;
    boolean failedOnce = attempt < incident.retries() && attempts - attempt > 1 - WAIT_SHARE;
    return task.outcome(failedOnce ? "WaitingToRetry" : "Executing", "Undetermined")
        .time(Timestamps.format(span.start()), Timestamps.NOT_YET)
        .retryAttempts(attempt)
        .build();
  }

  private SimulatedTask ended(SimulatedTask.Builder task) {
    task.outcome("Completed", incident.result())
        .time(span.start(), span.end())
        .retryAttempts(incident.retries());
    incident.error().ifPresent(key -> task.error(SimulatedTaskError.known(key)));
    if (!incident.isSkipped()) {
      task.report(report());
    }
    return task.build();
  }

  private SimulatedReport report() {
    int errors = incident.error().isPresent() ? 1 : 0;
    int warnings = Math.max(0, dice.of("warnings").below(6) - 2);
    int others = Math.max(0, dice.of("others").below(5) - 3);
    return SimulatedReport.of(errors, warnings, others);
  }
}

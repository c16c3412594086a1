package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.SimulatedRun;
import dev.syncruns.simulator.run.SimulatedRunBuilder;
import dev.syncruns.simulator.run.Timestamps;
import java.time.Instant;
import java.util.List;

/**
 * A run that does no work: it waits, and ends for a reason of its own.
 *
 * @param id its id
 * @param start when it was accepted
 * @param stop why it does no work
 * @param jobs the jobs that never begin
 */
record StoppedRun(String id, Instant start, Stop stop, List<JobPlan> jobs) {

  StoppedRun {
    jobs = List.copyOf(jobs);
  }

  SimulatedRun asOf(Instant now) {
    Instant end = start.plusSeconds(stop.seconds());
    boolean over = !now.isBefore(end);
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(id)
            .state(over ? "Completed" : "Queued")
            .result(over ? stop.result() : "Undetermined")
            .phase("Preprocessor")
            .start(start)
            .end(over ? Timestamps.format(end) : Timestamps.NOT_YET);
    if (over && !stop.errorKey().isEmpty()) {
      run.error(stop.errorKey(), stop.description());
    }
    jobs.forEach(job -> run.job(job.asOf(Instant.MIN)));
    return run.build();
  }
}

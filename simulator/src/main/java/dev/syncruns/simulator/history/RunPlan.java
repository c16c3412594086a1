package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.SimulatedRun;
import dev.syncruns.simulator.run.SimulatedRunBuilder;
import dev.syncruns.simulator.run.Timestamps;
import java.time.Instant;
import java.util.List;

/**
 * What one run does over time: a pure function from a moment to the run as it is then.
 *
 * @param id its id
 * @param timeline when it changes its state
 * @param jobs its jobs
 */
record RunPlan(String id, Timeline timeline, List<JobPlan> jobs) {

  RunPlan {
    jobs = List.copyOf(jobs);
  }

  SimulatedRun asOf(Instant now) {
    boolean over = timeline.isOver(now);
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(id)
            .state(timeline.state(now))
            .result(over ? result() : "Undetermined")
            .phase(timeline.phase(now))
            .start(timeline.start())
            .end(over ? Timestamps.format(timeline.end()) : Timestamps.NOT_YET);
    jobs.forEach(job -> run.job(job.asOf(now)));
    return run.build();
  }

  private String result() {
    return Results.of(jobs.stream().map(JobPlan::result).toList());
  }
}

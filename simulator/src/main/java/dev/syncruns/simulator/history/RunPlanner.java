package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.Dice;
import dev.syncruns.simulator.run.SimulatedRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays the work of one run out in time. */
final class RunPlanner {

  private static final double JITTER = 0.08;
  private static final double WIND_UP_SECONDS = 1.5;

  private final List<JobLayout> layout;
  private final Night night;
  private final Dice dice;

  RunPlanner(List<JobLayout> layout, Night night, Dice dice) {
    this.layout = layout;
    this.night = night;
    this.dice = dice;
  }

  /** The run that began at a time, as it is at another. */
  SimulatedRun run(Instant start, Instant now) {
    List<JobPlan> jobs = jobs(Timeline.jobsBegin(start));
    String id = dice.of("run").guid();
    if (night.stop() != null) {
      return new StoppedRun(id, start, night.stop(), jobs).asOf(now);
    }
    Instant jobsEnd =
        jobs.stream().map(job -> job.span().end()).max(Instant::compareTo).orElse(start);
    return new RunPlan(id, Timeline.of(start, jobsEnd), jobs).asOf(now);
  }

  private List<JobPlan> jobs(Instant begin) {
    List<JobPlan> jobs = new ArrayList<>();
    Instant next = begin;
    for (JobLayout job : layout) {
      JobPlan planned = job(job, next);
      if (jobs.isEmpty()) {
        next = planned.span().end();
      }
      jobs.add(planned);
    }
    return jobs;
  }

  private JobPlan job(JobLayout job, Instant begin) {
    Dice chance = dice.of(job.connectorType());
    double[] free = new double[job.lanes()];
    List<TaskPlan> tasks = new ArrayList<>();
    for (SourceFile file : job.files()) {
      int lane = earliest(free);
      Dice taskDice = chance.of(file.name());
      Incident incident = night.incident(file.name());
      double seconds = incident.seconds(file.seconds()) * night.pace() * jitter(taskDice);
      Instant start = Span.of(begin, free[lane]).end();
      tasks.add(new TaskPlan(file.name(), Span.of(start, seconds), incident, taskDice));
      free[lane] += seconds;
    }
    double longest = Arrays.stream(free).max().orElse(0) + WIND_UP_SECONDS;
    return new JobPlan(chance.guid(), job.connectorType(), Span.of(begin, longest), tasks);
  }

  private static int earliest(double[] free) {
    int lane = 0;
    for (int i = 1; i < free.length; i++) {
      lane = free[i] < free[lane] ? i : lane;
    }
    return lane;
  }

  private static double jitter(Dice dice) {
    return 1 + JITTER * (dice.of("jitter").fraction() - 0.5);
  }
}

package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.SeededRandom;
import dev.syncruns.simulator.data.SimulatedJob;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedTask;
import dev.syncruns.simulator.data.SimulatedTask.SimulatedReport;
import dev.syncruns.simulator.data.SimulatedTaskError;
import dev.syncruns.simulator.data.Timestamps;
import dev.syncruns.simulator.history.RunScript.Stop;
import dev.syncruns.simulator.history.SampleConnections.ConnectionSpec.FileSpec;
import dev.syncruns.simulator.history.SampleConnections.ConnectionSpec.JobSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plans the work of a run over time. */
final class RunPlanner {

  private static final double JITTER = 0.08;
  private static final double WIND_UP_SECONDS = 1.5;

  private final List<JobSpec> layout;
  private final RunScript script;
  private final SeededRandom random;

  RunPlanner(List<JobSpec> layout, RunScript script, SeededRandom random) {
    this.layout = layout;
    this.script = script;
    this.random = random;
  }

  /** Returns the run that started at {@code start} as of {@code now}. */
  SimulatedRun run(Instant start, Instant now) {
    List<JobPlan> jobs = jobs(Timeline.jobsBegin(start));
    String id = random.fork("run").guid();
    if (script.stop() != null) {
      return new StoppedRun(id, start, script.stop(), jobs).asOf(now);
    }
    Instant jobsEnd =
        jobs.stream().map(job -> job.span().end()).max(Instant::compareTo).orElse(start);
    return new RunPlan(id, Timeline.of(start, jobsEnd), jobs).asOf(now);
  }

  private List<JobPlan> jobs(Instant begin) {
    List<JobPlan> jobs = new ArrayList<>();
    Instant next = begin;
    for (JobSpec job : layout) {
      JobPlan planned = job(job, next);
      if (jobs.isEmpty()) {
        next = planned.span().end();
      }
      jobs.add(planned);
    }
    return jobs;
  }

  private JobPlan job(JobSpec job, Instant begin) {
    SeededRandom random = this.random.fork(job.connectorType());
    double[] free = new double[job.lanes()];
    List<TaskPlan> tasks = new ArrayList<>();
    for (FileSpec file : job.files()) {
      int lane = earliest(free);
      SeededRandom taskDice = random.fork(file.name());
      TaskScript task = script.task(file.name());
      double seconds = task.seconds(file.seconds()) * script.throttle() * jitter(taskDice);
      Instant start = Span.of(begin, free[lane]).end();
      tasks.add(new TaskPlan(file.name(), Span.of(start, seconds), task, taskDice));
      free[lane] += seconds;
    }
    double longest = Arrays.stream(free).max().orElse(0) + WIND_UP_SECONDS;
    return new JobPlan(random.guid(), job.connectorType(), Span.of(begin, longest), tasks);
  }

  private static int earliest(double[] free) {
    int lane = 0;
    for (int i = 1; i < free.length; i++) {
      lane = free[i] < free[lane] ? i : lane;
    }
    return lane;
  }

  private static double jitter(SeededRandom random) {
    return 1 + JITTER * (random.fork("jitter").fraction() - 0.5);
  }

  /** Combines the results of parts to the result of the whole. */
  static final class Results {

    private Results() {}

    static String of(List<String> parts) {
      boolean failed = parts.contains("Error") || parts.contains("PartialSuccess");
      if (!failed) {
        return "Success";
      }
      return parts.stream().allMatch("Error"::equals) ? "Error" : "PartialSuccess";
    }
  }

  /**
   * A period.
   *
   * @param start its start
   * @param end its end, exclusive
   */
  record Span(Instant start, Instant end) {

    static Span of(Instant start, double seconds) {
      return new Span(start, start.plusNanos(Math.round(seconds * 1e7) * 100));
    }

    boolean isAhead(Instant now) {
      return now.isBefore(start);
    }

    boolean isOver(Instant now) {
      return !now.isBefore(end);
    }

    /** The fraction that has passed, from 0 to 1. */
    double passed(Instant now) {
      double whole = Duration.between(start, end).toNanos();
      double part = Duration.between(start, now).toNanos();
      return whole <= 0 ? 1 : Math.max(0, Math.min(1, part / whole));
    }
  }

  /**
   * The course of a run: a pure function from a time to the run as of that time.
   *
   * @param id its id
   * @param timeline the times of its state changes
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

  /**
   * The course of a job.
   *
   * @param id its id
   * @param connectorType its connector
   * @param span its period
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
      return Results.of(tasks.stream().map(task -> task.script().result()).toList());
    }
  }

  /**
   * The course of a task.
   *
   * @param file its source file
   * @param span its period
   * @param script its script
   * @param random randomness for this task only
   */
  record TaskPlan(String file, Span span, TaskScript script, SeededRandom random) {

    private static final double WAIT_SHARE = 0.2;

    SimulatedTask asOf(Instant now) {
      SimulatedTask.Builder task = SimulatedTask.builder(file).id(random.guid());
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
      double attempts = span.passed(now) * (script.retries() + 1);
      int attempt = (int) attempts;
      boolean failedOnce = attempt < script.retries() && attempts - attempt > 1 - WAIT_SHARE;
      return task.outcome(failedOnce ? "WaitingToRetry" : "Executing", "Undetermined")
          .time(Timestamps.format(span.start()), Timestamps.NOT_YET)
          .retryAttempts(attempt)
          .build();
    }

    private SimulatedTask ended(SimulatedTask.Builder task) {
      task.outcome("Completed", script.result())
          .time(span.start(), span.end())
          .retryAttempts(script.retries());
      script.error().ifPresent(key -> task.error(SimulatedTaskError.known(key)));
      if (!script.isSkipped()) {
        task.report(report());
      }
      return task.build();
    }

    private SimulatedReport report() {
      int errors = script.error().isPresent() ? 1 : 0;
      int warnings = Math.max(0, random.fork("warnings").below(6) - 2);
      int others = Math.max(0, random.fork("others").below(5) - 3);
      return SimulatedReport.of(errors, warnings, others);
    }
  }

  /**
   * A run that executes no work: it waits, and ends for its own reason.
   *
   * @param id its id
   * @param start the time of its creation
   * @param stop the reason
   * @param jobs the jobs that never start
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

  /**
   * The times of state changes of a run.
   *
   * @param start its creation; it is queued from then on
   * @param jobsEnd the end of the last job
   * @param end its completion
   */
  record Timeline(Instant start, Instant jobsEnd, Instant end) {

    private static final Duration QUEUED = Duration.ofSeconds(4);
    private static final Duration ACCEPTED_TO_JOBS = Duration.ofSeconds(9);
    private static final Duration FINALIZING = Duration.ofSeconds(15);
    private static final Duration PREPROCESSING = Duration.ofSeconds(20);

    static Instant jobsBegin(Instant start) {
      return start.plus(ACCEPTED_TO_JOBS);
    }

    static Timeline of(Instant start, Instant jobsEnd) {
      return new Timeline(start, jobsEnd, jobsEnd.plus(FINALIZING));
    }

    boolean isOver(Instant now) {
      return !now.isBefore(end);
    }

    String state(Instant now) {
      if (now.isBefore(start.plus(QUEUED))) {
        return "Queued";
      }
      if (now.isBefore(jobsBegin(start))) {
        return "WaitingToExecute";
      }
      if (now.isBefore(jobsEnd)) {
        return "Executing";
      }
      return isOver(now) ? "Completed" : "Finalizing";
    }

    String phase(Instant now) {
      return now.isBefore(start.plus(PREPROCESSING)) ? "Preprocessor" : "MasterFile";
    }
  }
}

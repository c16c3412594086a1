package dev.syncruns.simulator.data;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The runs of one connection, as a function of time. It is asked from many threads at once; the
 * same time must give the same runs.
 */
@FunctionalInterface
public interface SimulatedRuns {

  /**
   * The runs that exist at a time, newest first. The list may make its elements when they are asked
   * for, so that a long history need not be held in memory.
   *
   * @param now the time
   * @return the runs
   */
  List<SimulatedRun> asOf(Instant now);

  /**
   * One run.
   *
   * @param runId its id
   * @param now the time
   * @return the run as it is at that time, or empty when there is none of that id
   */
  default Optional<SimulatedRun> find(String runId, Instant now) {
    return asOf(now).stream().filter(run -> run.id().equals(runId)).findFirst();
  }

  /**
   * Runs that do not change.
   *
   * @param runs the runs in the order in which they are listed
   * @return the source of these runs
   */
  static SimulatedRuns of(SimulatedRun... runs) {
    return of(List.of(runs));
  }

  /**
   * Runs that do not change.
   *
   * @param runs the runs in the order in which they are listed
   * @return the source of these runs
   */
  static SimulatedRuns of(List<SimulatedRun> runs) {
    List<SimulatedRun> copy = List.copyOf(runs);
    return now -> copy;
  }

  /**
   * Runs served exactly as written.
   *
   * @param runs the texts of JSON objects
   * @return the source of these runs
   */
  static SimulatedRuns raw(List<String> runs) {
    return of(runs.stream().map(SimulatedRun::raw).toList());
  }

  /**
   * A long history that is made as it is asked for.
   *
   * @param size how long it is and what a run holds
   * @param newest when the newest run began; each other began an hour before the next
   * @param seed what tells one history from another
   * @return the source of these runs
   */
  static SimulatedRuns generated(HistorySize size, Instant newest, long seed) {
    return new GeneratedRuns(size, newest, seed);
  }

  /** A long history of small runs, each made from its index when it is asked for. */
  static final class GeneratedRuns implements SimulatedRuns {

    private static final List<String> CONNECTORS =
        List.of(
            "MSTN",
            "REVIT",
            "DWG",
            "CIVIL",
            "IFC",
            "CIVIL3D",
            "AUTOPLANT",
            "GEOSPATIAL",
            "NWD",
            "OBD",
            "OPENTOWER",
            "SPPID",
            "SPXREVIEW",
            "PROSTRUCTURES",
            "RVM",
            "PSEXCEL",
            "INTELLIPID");
    private static final long TASK_SECONDS = 40;
    private static final int FAILS_ONE_IN = 25;

    private final HistorySize size;
    private final Instant newest;
    private final SeededRandom random;

    GeneratedRuns(HistorySize size, Instant newest, long seed) {
      this.size = size;
      this.newest = newest;
      this.random = new SeededRandom(seed).fork("history");
    }

    @Override
    public List<SimulatedRun> asOf(Instant now) {
      return new Runs();
    }

    @Override
    public Optional<SimulatedRun> find(String runId, Instant now) {
      int dash = runId.lastIndexOf('-');
      String number = runId.substring(dash + 1);
      if (!number.matches("[0-9a-f]{12}")) {
        return Optional.empty();
      }
      long index = Long.parseLong(number, 16);
      boolean known = index < size.runs() && id((int) index).equals(runId);
      return known ? Optional.of(run((int) index)) : Optional.empty();
    }

    private SimulatedRun run(int index) {
      Instant start = newest.minus(Duration.ofHours(index));
      boolean fails = fails(index);
      SimulatedRunBuilder run =
          SimulatedRun.builder()
              .id(id(index))
              .result(fails ? "PartialSuccess" : "Success")
              .phase("MasterFile")
              .start(start)
              .end(end(start));
      for (int job = 0; job < size.jobsPerRun(); job++) {
        run.job(job(index, job, start));
      }
      return run.build();
    }

    private SimulatedJob job(int run, int number, Instant start) {
      boolean fails = fails(run) && number == 0;
      String connector = CONNECTORS.get(number % CONNECTORS.size());
      SimulatedJob.Builder job =
          SimulatedJob.builder(connector)
              .id(random.fork(run).fork("job").fork(number).guid())
              .outcome("Completed", fails ? "PartialSuccess" : "Success")
              .time(start, end(start));
      for (int task = 0; task < size.tasksPerJob(); task++) {
        SimulatedTask.Builder built =
            SimulatedTask.builder(connector.toLowerCase(Locale.ROOT) + "-" + (task + 1))
                .id(random.fork(run).fork("task").fork(number).fork(task).guid())
                .time(
                    start.plusSeconds(task * TASK_SECONDS),
                    start.plusSeconds((task + 1) * TASK_SECONDS));
        if (fails && task == 0) {
          built.outcome("Completed", "Error").error(SimulatedTaskError.known("BridgingFailed"));
        }
        job.task(built.build());
      }
      return job.build();
    }

    private Instant end(Instant start) {
      return start.plusSeconds(Math.max(1, size.tasksPerJob()) * TASK_SECONDS);
    }

    private boolean fails(int run) {
      return random.fork(run).fork("fails").below(FAILS_ONE_IN) == 0;
    }

    /**
     * A GUID whose last group is the run's index, so that a run is found without making the others.
     */
    private String id(int index) {
      String guid = random.fork(index).guid();
      String number = Long.toHexString(0x1_0000_0000_0000L + index).substring(1);
      return guid.substring(0, guid.lastIndexOf('-') + 1) + number;
    }

    private final class Runs extends AbstractList<SimulatedRun> implements RandomAccess {

      @Override
      public SimulatedRun get(int index) {
        return run(index);
      }

      @Override
      public int size() {
        return size.runs();
      }
    }
  }

  /**
   * The size of a generated history.
   *
   * @param runs how many runs, 0 or more
   * @param jobsPerRun how many jobs each run has, 0 or more
   * @param tasksPerJob how many tasks each job has, 0 or more
   */
  public record HistorySize(int runs, int jobsPerRun, int tasksPerJob) {

    /** Checks the ranges. */
    public HistorySize {
      if (runs < 0 || jobsPerRun < 0 || tasksPerJob < 0) {
        throw new IllegalArgumentException(
            "The size of a history cannot be negative: "
                + runs
                + " runs, "
                + jobsPerRun
                + " jobs, "
                + tasksPerJob
                + " tasks.");
      }
    }
  }
}

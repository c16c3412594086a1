package dev.syncruns.simulator.data;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The runs of a connection as a function of time. Must be thread-safe; equal times must give equal
 * runs.
 */
@FunctionalInterface
public interface SimulatedRuns {

  /**
   * Returns the runs that exist at a time, newest first. The list may create its elements on
   * demand, so a long history does not have to fit into memory.
   */
  List<SimulatedRun> asOf(Instant now);

  /** Returns the run with an id as of a time; empty if there is none. */
  default Optional<SimulatedRun> find(String runId, Instant now) {
    return asOf(now).stream().filter(run -> run.id().equals(runId)).findFirst();
  }

  /** Returns fixed runs in list order. */
  static SimulatedRuns of(SimulatedRun... runs) {
    return of(List.of(runs));
  }

  /** Returns fixed runs in list order. */
  static SimulatedRuns of(List<SimulatedRun> runs) {
    List<SimulatedRun> copy = List.copyOf(runs);
    return now -> copy;
  }

  /**
   * Returns runs that are served exactly as written.
   *
   * @param runs JSON objects as text
   */
  static SimulatedRuns raw(List<String> runs) {
    return of(runs.stream().map(SimulatedRun::raw).toList());
  }

  /**
   * Returns a long history that is generated on demand.
   *
   * @param size its size
   * @param newest the start of the newest run; each other started an hour before the next
   * @param seed the seed
   */
  static SimulatedRuns generated(HistorySize size, Instant newest, long seed) {
    return new GeneratedRuns(size, newest, seed);
  }

  /** A long history of small runs, each generated from its index. */
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
     * A GUID whose last group is the run's index, so that a run is found without generating the
     * others.
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
   * @param runs number of runs, at least 0
   * @param jobsPerRun number of jobs in each run, at least 0
   * @param tasksPerJob number of tasks in each job, at least 0
   */
  public record HistorySize(int runs, int jobsPerRun, int tasksPerJob) {

    /** Validates the values. */
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

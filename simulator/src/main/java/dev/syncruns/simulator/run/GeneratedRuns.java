package dev.syncruns.simulator.run;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;

/** A long history of small runs, each made from its index when it is asked for. */
final class GeneratedRuns implements SimulatedRuns {

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
  private final Dice dice;

  GeneratedRuns(HistorySize size, Instant newest, long seed) {
    this.size = size;
    this.newest = newest;
    this.dice = new Dice(seed).of("history");
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
            .id(dice.of(run).of("job").of(number).guid())
            .outcome("Completed", fails ? "PartialSuccess" : "Success")
            .time(start, end(start));
    for (int task = 0; task < size.tasksPerJob(); task++) {
      SimulatedTask.Builder built =
          SimulatedTask.builder(connector.toLowerCase(Locale.ROOT) + "-" + (task + 1))
              .id(dice.of(run).of("task").of(number).of(task).guid())
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
    return dice.of(run).of("fails").below(FAILS_ONE_IN) == 0;
  }

  /**
   * A GUID whose last group is the run's index, so that a run is found without making the others.
   */
  private String id(int index) {
    String guid = dice.of(index).guid();
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

package dev.syncruns.simulator.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
}

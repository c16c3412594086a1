package dev.syncruns.simulator.history;

import java.time.Duration;
import java.time.Instant;

/**
 * The moments at which a run changes its state.
 *
 * @param start when it was accepted; it is queued from then on
 * @param jobsEnd when the last job ends
 * @param end when it is completed
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

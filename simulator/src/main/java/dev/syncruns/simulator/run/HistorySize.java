package dev.syncruns.simulator.run;

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

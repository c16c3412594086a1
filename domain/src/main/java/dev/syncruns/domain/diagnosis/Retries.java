package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.List;

/**
 * Whether retries help against a cause.
 *
 * @param min the fewest retries of a task that failed; 0 without tasks.
 * @param max the most retries of a task that failed; 0 without tasks.
 * @param recoveries tasks of the same files that succeeded after a retry in other runs: the latest
 *     for each file, most affected file first.
 */
public record Retries(long min, long max, List<Recovery> recoveries) {

  public Retries {
    recoveries = List.copyOf(recoveries);
  }

  /** Returns whether any task was retried. */
  public boolean isTried() {
    return max > 0;
  }

  /**
   * A task that succeeded only after a retry.
   *
   * @param file its source file.
   * @param run its run.
   * @param retries its number of retries, at least 1.
   * @param times in how many of the runs read retries helped for this file.
   */
  public record Recovery(SourceFileId file, RunRef run, long retries, long times) {}
}

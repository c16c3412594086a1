package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.List;

/**
 * Whether trying again helps against a cause.
 *
 * @param min the fewest retries after which a task failed all the same; 0 without tasks.
 * @param max the most retries after which a task failed all the same; 0 without tasks.
 * @param recoveries tasks of the same files that a retry helped in other runs, at most one a file,
 *     the latest of it; the file hit most first.
 */
public record Retries(long min, long max, List<Recovery> recoveries) {

  /** Copies the list. */
  public Retries {
    recoveries = List.copyOf(recoveries);
  }

  /** Whether a task was tried again at all. */
  public boolean isTried() {
    return max > 0;
  }

  /**
   * A task that succeeded only after a retry.
   *
   * @param file its source file.
   * @param run the run.
   * @param retries how many retries it took, at least 1.
   * @param times in how many runs that were looked at retries helped this file.
   */
  public record Recovery(SourceFileId file, RunRef run, long retries, long times) {}
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Map;

/**
 * One cause in one run.
 *
 * @param cause the cause.
 * @param tasksByFile how many of its tasks are of which source file.
 * @param leastRetries the fewest retries of a task of it.
 * @param mostRetries the most retries of a task of it.
 * @param example one of the failures.
 */
record CauseOccurrence(
    Cause cause,
    Map<SourceFileId, Long> tasksByFile,
    long leastRetries,
    long mostRetries,
    Example example) {

  /** Copies the map. */
  CauseOccurrence {
    tasksByFile = Map.copyOf(tasksByFile);
  }
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Map;

/**
 * One cause in one run.
 *
 * @param cause the cause.
 * @param tasksByFile how many of its tasks are of which source file.
 * @param minRetries the fewest retries of a task of it.
 * @param maxRetries the most retries of a task of it.
 * @param example one of the failures.
 */
record CauseOccurrence(
    Cause cause,
    Map<SourceFileId, Long> tasksByFile,
    long minRetries,
    long maxRetries,
    Example example) {

  /** Copies the map. */
  CauseOccurrence {
    tasksByFile = Map.copyOf(tasksByFile);
  }
}

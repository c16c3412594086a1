package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Map;

/**
 * One cause in one run.
 *
 * @param tasksByFile number of affected tasks by source file.
 * @param minRetries the fewest retries of an affected task.
 * @param maxRetries the most retries of an affected task.
 * @param example one of the failures.
 */
record CauseOccurrence(
    Cause cause,
    Map<SourceFileId, Long> tasksByFile,
    long minRetries,
    long maxRetries,
    Example example) {

  CauseOccurrence {
    tasksByFile = Map.copyOf(tasksByFile);
  }
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a cause made fail in the runs that are diagnosed.
 *
 * @param tasks how many tasks, in runs that are over; 0 for a cause of whole runs, or of jobs
 *     without tasks.
 * @param runs how many runs that are over, at least 1 unless only active ones have it.
 * @param activeRuns how many runs that are still active and already show it; counted nowhere else.
 * @param tasksByFile how many of the tasks are of which source file, the file hit most first.
 */
public record Impact(long tasks, long runs, long activeRuns, Map<SourceFileId, Long> tasksByFile) {

  /** Copies the map. */
  public Impact {
    tasksByFile = Collections.unmodifiableMap(new LinkedHashMap<>(tasksByFile));
  }

  /** How many failures: of tasks or, where there are none, of runs. */
  public long failures() {
    return tasks > 0 ? tasks : runs;
  }
}

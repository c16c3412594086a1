package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The failures of a cause in the diagnosed runs.
 *
 * @param tasks failed tasks in finished runs; 0 for a cause of whole runs or of jobs without tasks.
 * @param runs affected finished runs, at least 1 unless only active runs show the cause.
 * @param activeRuns active runs that already show it; not counted elsewhere.
 * @param tasksByFile failed tasks by source file, most affected first.
 */
public record Impact(long tasks, long runs, long activeRuns, Map<SourceFileId, Long> tasksByFile) {

  public Impact {
    tasksByFile = Collections.unmodifiableMap(new LinkedHashMap<>(tasksByFile));
  }

  /** Returns the number of failed tasks or, without any, of failed runs. */
  public long failures() {
    return tasks > 0 ? tasks : runs;
  }
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;

/**
 * What runs that are over say beside their failures: nothing of it is a cause, and all of it is
 * worth knowing.
 *
 * @param successesWithError how many tasks succeeded and carry an error all the same.
 * @param successesWithFailedPart how many runs succeeded although a job or task of theirs failed.
 * @param recovered how many tasks succeeded only after a retry.
 * @param reports what the synchronization reports count.
 */
public record Observations(
    long successesWithError, long successesWithFailedPart, long recovered, ReportCounts reports) {
  /** Nothing. */
  public static final Observations NONE = new Observations(0, 0, 0, ReportCounts.NONE);

  /** What one run says. */
  static Observations of(Run run) {
    Observations all = new Observations(0, hasFailedPart(run) ? 1 : 0, 0, ReportCounts.NONE);
    for (Task task : run.tasks().toList()) {
      boolean success = task.outcome() == Outcome.SUCCESS;
      all =
          all.plus(
              new Observations(
                  success && task.error() != null ? 1 : 0,
                  0,
                  success && task.retries() > 0 ? 1 : 0,
                  ReportCounts.of(task)));
    }
    return all;
  }

  /** These and {@code more} together. */
  Observations plus(Observations more) {
    return new Observations(
        successesWithError + more.successesWithError,
        successesWithFailedPart + more.successesWithFailedPart,
        recovered + more.recovered,
        reports.plus(more.reports));
  }

  private static boolean hasFailedPart(Run run) {
    return run.outcome() == Outcome.SUCCESS
        && run.jobs().stream()
            .anyMatch(
                job ->
                    job.outcome().hasFailed()
                        || job.tasks().stream().anyMatch(task -> task.outcome().hasFailed()));
  }
}

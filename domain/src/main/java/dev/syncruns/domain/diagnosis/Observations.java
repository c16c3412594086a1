package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;

/**
 * Facts about finished runs that are not causes of failures.
 *
 * @param successesWithError tasks that succeeded and carry an error.
 * @param successesWithFailedPart runs that succeeded although a job or task failed.
 * @param recovered tasks that succeeded only after a retry.
 * @param reports totals of the synchronization reports.
 */
public record Observations(
    long successesWithError, long successesWithFailedPart, long recovered, ReportCounts reports) {
  /** No observations. */
  public static final Observations NONE = new Observations(0, 0, 0, ReportCounts.NONE);

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

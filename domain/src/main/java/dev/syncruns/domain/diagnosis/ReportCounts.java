package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the synchronization reports of tasks count together. Sums end at {@link Long#MAX_VALUE}.
 *
 * @param reports how many tasks have a report.
 * @param errors the errors in them.
 * @param warnings the warnings in them.
 * @param others the other issues in them.
 */
public record ReportCounts(long reports, long errors, long warnings, long others) {
  /** No report. */
  public static final ReportCounts NONE = new ReportCounts(0, 0, 0, 0);

  /** The counts of a task's report; {@link #NONE} when it has none. */
  public static ReportCounts of(Task task) {
    SynchronizationReport report =
        task.details() == null ? null : task.details().synchronizationReport();
    return report == null
        ? NONE
        : new ReportCounts(
            1,
            orZero(report.totalErrorsCount()),
            orZero(report.totalWarningsCount()),
            orZero(report.totalOtherIssuesCount()));
  }

  /** These counts and {@code more} together. */
  public ReportCounts plus(ReportCounts more) {
    return new ReportCounts(
        sum(reports, more.reports),
        sum(errors, more.errors),
        sum(warnings, more.warnings),
        sum(others, more.others));
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : Math.max(0, count);
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import org.jspecify.annotations.Nullable;

/**
 * Totals of synchronization reports. Sums saturate at {@link Long#MAX_VALUE}.
 *
 * @param reports tasks with a report.
 * @param errors errors in the reports.
 * @param warnings warnings in the reports.
 * @param others other issues in the reports.
 */
public record ReportCounts(long reports, long errors, long warnings, long others) {
  /** No reports. */
  public static final ReportCounts NONE = new ReportCounts(0, 0, 0, 0);

  /** Returns the counts of a task's report; {@link #NONE} if it has none. */
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

  /** Returns the sum of both counts. */
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

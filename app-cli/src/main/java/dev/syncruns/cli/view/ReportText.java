package dev.syncruns.cli.view;

import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what the synchronization reports of tasks count. */
public final class ReportText {

  private ReportText() {}

  /** The report of one task; empty when there is none, or nothing in it. */
  static Optional<String> of(Task task) {
    return report(task)
        .map(
            report -> {
              String action =
                  report.suggestedAction() == null ? "" : report.suggestedAction().text() + ": ";
              String message =
                  report.message() == null || report.message().isBlank()
                      ? ""
                      : "  " + report.message();
              return "report  " + action + counts(List.of(report)) + message;
            });
  }

  /** The counts of all reports of a run together; empty when it has none. */
  public static Optional<String> of(Run run) {
    List<SynchronizationReport> reports =
        run.tasks().flatMap(task -> report(task).stream()).toList();
    return reports.isEmpty() ? Optional.empty() : Optional.of(counts(reports));
  }

  /** Whether the report of a task asks for attention as an error. */
  static boolean isAlarming(Task task) {
    return report(task)
        .map(SynchronizationReport::suggestedAction)
        .filter(action -> action.is(SuggestedAction.ERROR))
        .isPresent();
  }

  private static Optional<SynchronizationReport> report(Task task) {
    return task.details() == null
        ? Optional.empty()
        : Optional.ofNullable(task.details().synchronizationReport());
  }

  private static String counts(List<SynchronizationReport> reports) {
    return Tally.count(sum(reports, SynchronizationReport::totalErrorsCount), "error")
        + ", "
        + Tally.count(sum(reports, SynchronizationReport::totalWarningsCount), "warning")
        + ", "
        + sum(reports, SynchronizationReport::totalOtherIssuesCount)
        + " other";
  }

  private static long sum(
      List<SynchronizationReport> reports, Function<SynchronizationReport, @Nullable Long> count) {
    return reports.stream()
        .map(count)
        .filter(one -> one != null)
        .mapToLong(Long::longValue)
        .reduce(0, ReportText::saturated);
  }

  private static long saturated(long sum, long more) {
    try {
      return Math.addExact(sum, more);
    } catch (ArithmeticException tooMany) {
      return Long.MAX_VALUE;
    }
  }
}

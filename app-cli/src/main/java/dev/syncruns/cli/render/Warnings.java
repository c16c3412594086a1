package dev.syncruns.cli.render;

import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.StopReason;
import java.util.Arrays;

/** What the user should know of how a list came about, for standard error. */
public final class Warnings {

  private Warnings() {}

  /**
   * Writes what was irregular, and whether something may be missing.
   *
   * @param err standard error
   * @param alerts standard error for what is said also when the command is quiet
   * @param report how the list came about
   */
  public static void write(Terminal err, Terminal alerts, ScanReport report) {
    Arrays.stream(PagingAnomaly.values())
        .filter(report.irregularities()::contains)
        .forEach(one -> warn(err, one.description()));
    if (report.stop().isUnexpected()) {
      writeIncomplete(alerts, report.scanned(), why(report.stop()));
    }
  }

  /** Writes that a limit which nobody typed left something out. */
  public static void writeCut(Terminal err, String shown, String more) {
    err.line(TerminalText.of("note: ", Tone.FAINT).plus(shown + "; " + more));
  }

  /** Writes that a list may lack something after {@code scanned} runs. */
  public static void writeIncomplete(Terminal alerts, long scanned, String why) {
    warn(alerts, "the list is not complete after " + Tally.count(scanned, "run") + ": " + why);
  }

  private static String why(ScanReport.Stop stop) {
    return switch (stop) {
      case PAGE_LIMIT -> "the limit of requests was reached; raise --max-requests";
      case RUN_LIMIT -> StopReason.RUN_LIMIT.description();
      default -> StopReason.NO_PROGRESS.description();
    };
  }

  private static void warn(Terminal err, String text) {
    err.line(TerminalText.of("warning: ", Tone.WARN).plus(text));
  }
}

package dev.syncruns.cli.render;

import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.paging.Irregularity;
import java.util.Arrays;

/** What the user should know of how a list came about, for standard error. */
public final class Warnings {

  private Warnings() {}

  /** Writes what was irregular, and whether something may be missing. */
  public static void write(Terminal err, ScanReport report) {
    Arrays.stream(Irregularity.values())
        .filter(report.irregularities()::contains)
        .forEach(one -> warn(err, one.description()));
    if (report.stop().isUnexpected()) {
      warn(err, incomplete(report));
    }
  }

  private static String incomplete(ScanReport report) {
    String why =
        switch (report.stop()) {
          case PAGE_LIMIT -> "the limit of requests was reached; raise --max-requests";
          case RUN_LIMIT -> "the limit of runs was reached";
          default -> "the service names further pages that bring nothing new";
        };
    return "the list is not complete after " + Tally.count(report.scanned(), "run") + ": " + why;
  }

  private static void warn(Terminal err, String text) {
    err.line(TerminalText.of("warning: ", Tone.WARN).plus(text));
  }
}

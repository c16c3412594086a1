package dev.syncruns.benchmarks.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as it grows: Markdown, and a line for each goal. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final List<String> goals = new ArrayList<>();
  private final List<String> slower = new ArrayList<>();

  void section(String title, String about) {
    text.append("\n### ").append(title).append('\n');
    paragraph(about);
  }

  void paragraph(String about) {
    text.append('\n').append(about).append('\n');
  }

  void table(String... columns) {
    text.append('\n');
    row(columns);
    text.append("|---".repeat(columns.length)).append("|\n");
  }

  void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A goal that is reached by no more than {@code bound}. */
  void most(String what, double measured, double bound) {
    goal(what, measured, "≤ " + plain(bound), measured <= bound);
  }

  /** A goal that is reached by no less than {@code bound}. */
  void least(String what, double measured, double bound) {
    goal(what, measured, "≥ " + plain(bound), measured >= bound);
  }

  /** Tells why syncruns is slower than a peer at something, if it is. */
  void slower(String what, double speed, String why) {
    if (speed < 1) {
      slower.add(String.format(Locale.ROOT, "| %s | %.2f | %s |%n", what, speed, why));
    }
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private void goal(String what, double measured, String needed, boolean reached) {
    goals.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.2f | %s |%n",
            what,
            needed,
            measured,
            reached ? "reached" : "**missed**"));
  }

  /** The whole report, the goals first. */
  String text() {
    return "\n### Goals\n\n| goal | needed | measured | |\n|---|---|---|---|\n"
        + String.join("", goals)
        + "\n### What is slower than a peer, and why\n\n"
        + (slower.isEmpty()
            ? "Nothing in this run.\n"
            : "| what | speed beside | why |\n|---|---|---|\n" + String.join("", slower))
        + text;
  }
}

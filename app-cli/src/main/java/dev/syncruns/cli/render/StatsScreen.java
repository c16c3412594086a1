package dev.syncruns.cli.render;

import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.domain.statistics.Streaks;
import dev.syncruns.domain.statistics.TimeToGreen;
import dev.syncruns.domain.statistics.Trend;
import java.util.List;
import java.util.Locale;

/** The statistics of a connection for people. */
public final class StatsScreen {
  private static final int FILES = 5;
  private static final double PERCENT = 100;

  private final Terminal out;

  /** A screen on {@code out}. */
  public StatsScreen(Terminal out) {
    this.out = out;
  }

  /** Writes what is known; one sentence when no run is over. */
  public void write(ConnectionRef connection, RunStatistics statistics) {
    TerminalText name = TerminalText.of(connection.name(), Tone.STRONG);
    if (statistics.finished() == 0) {
      out.line(name.plus(": no finished runs"));
      return;
    }
    out.line(name.plus(", " + Tally.count(statistics.finished(), "finished run")));
    runs(statistics);
    durations(statistics);
    files("FLAKIEST", statistics.flakiest());
    files("SLOWEST", statistics.slowest());
  }

  private void runs(RunStatistics statistics) {
    long rate = Math.round(statistics.successRate().orElse(0.0) * PERCENT);
    StringBuilder counts = new StringBuilder("  success " + statistics.of(Outcome.SUCCESS));
    counts.append(" (").append(rate).append("%)");
    for (Outcome outcome : Outcome.values()) {
      if (!outcome.isActive() && outcome != Outcome.SUCCESS && statistics.of(outcome) > 0) {
        counts.append("   ").append(outcome.label()).append(' ').append(statistics.of(outcome));
      }
    }
    out.line(counts.toString());
    Streaks streaks = Streaks.of(statistics.points());
    String word = streaks.currentGreen() ? "green" : "not green";
    out.line(
        "  streak  "
            + streaks.current()
            + " "
            + word
            + "   longest green "
            + streaks.longestGreen());
    TimeToGreen green = TimeToGreen.of(statistics.points());
    if (green.median() != null) {
      String worst = green.longest().map(Durations::write).orElse("-");
      out.line("  time to green: median " + Durations.write(green.median()) + ", worst " + worst);
    }
  }

  private void durations(RunStatistics statistics) {
    statistics.durations().ifPresent(took -> out.line("  took    " + text(took)));
    statistics.waits().ifPresent(waited -> out.line("  waited  " + text(waited)));
    Trend.of(statistics.points())
        .ifPresent(
            trend ->
                out.line(
                    String.format(Locale.ROOT, "  trend   %+.1f %%/week", trend.percentPerWeek())));
    RunStatistics.Retries retries = statistics.retries();
    out.line(
        "  retried "
            + Tally.count(retries.tasks(), "task")
            + " in "
            + Tally.count(retries.runs(), "run")
            + ", "
            + retries.recovered()
            + " recovered");
  }

  private void files(String title, List<FileStatistics> files) {
    if (files.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            List.of(
                new Table.Head(title, false, 1, 0, 12),
                Table.Head.fixed("TASKS", true),
                Table.Head.fixed("RETRIED", true),
                Table.Head.fixed("RECOVERED", true),
                Table.Head.fixed("P50", true)));
    for (FileStatistics file : files.subList(0, Math.min(FILES, files.size()))) {
      table.row(
          List.of(
              TerminalText.of(file.file().value()),
              TerminalText.of(Long.toString(file.runs())),
              TerminalText.of(Long.toString(file.retried())),
              TerminalText.of(Long.toString(file.recovered())),
              TerminalText.of(
                  file.durations().map(took -> Durations.write(took.p50())).orElse("-"))));
    }
    boolean screen = out.capabilities().interactive();
    out.line("");
    int room = screen ? out.capabilities().width() : Integer.MAX_VALUE;
    table.lines(room, true).forEach(out::line);
  }

  private static String text(Quantiles quantiles) {
    return "p50 "
        + Durations.write(quantiles.p50())
        + "   p90 "
        + Durations.write(quantiles.p90())
        + "   p95 "
        + Durations.write(quantiles.p95())
        + "   max "
        + Durations.write(quantiles.max());
  }
}

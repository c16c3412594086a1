package dev.syncruns.cli.render;

import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Sparkline;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.domain.statistics.Streaks;
import dev.syncruns.domain.statistics.TimeToRecovery;
import dev.syncruns.domain.statistics.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statistics of a connection for people. */
public final class StatsScreen {
  private static final int MOST_BARS = 60;
  private static final int BESIDE_BARS = 22;
  private static final double HOURS = 24;
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
    long days = statistics.span().map(span -> Math.round(span.toHours() / HOURS)).orElse(0L);
    String span = days == 0 ? "" : " in " + Tally.count(days, "day");
    out.line(name.plus(", " + Tally.count(statistics.finished(), "finished run") + span));
    if (out.capabilities().interactive()) {
      picture(statistics);
    }
    runs(statistics);
    durations(statistics);
    if (statistics.points().size() == RunStatistics.POINTS) {
      out.line(
          "  streaks, times to green and trend: of the newest " + RunStatistics.POINTS + " runs");
    }
    new FileTables(out).write(statistics);
  }

  private void picture(RunStatistics statistics) {
    int room = Math.min(MOST_BARS, out.capabilities().width() - BESIDE_BARS);
    out.line("  " + Sparkline.of(statistics.points(), room) + "  (oldest to newest)");
  }

  private void runs(RunStatistics statistics) {
    long rate = Math.round(statistics.successRate().orElse(0.0) * PERCENT);
    List<TerminalText> counts = new ArrayList<>();
    counts.add(TerminalText.of("success " + statistics.of(Outcome.SUCCESS) + " (" + rate + "%)"));
    for (Outcome outcome : Outcome.values()) {
      if (!outcome.isActive() && outcome != Outcome.SUCCESS && statistics.of(outcome) > 0) {
        counts.add(TerminalText.of(" " + outcome.label() + " " + statistics.of(outcome)));
      }
    }
    boolean screen = out.capabilities().interactive();
    int room = screen ? out.capabilities().width() - 2 : Integer.MAX_VALUE;
    Wrap.parts(counts, room).forEach(line -> out.line(TerminalText.of("  ").plus(line)));
    Streaks streaks = Streaks.of(statistics.points());
    String word = streaks.currentGreen() ? "green" : "not green";
    out.line(
        "  streak  "
            + streaks.current()
            + " "
            + word
            + "   longest green "
            + streaks.longestGreen());
    TimeToRecovery green = TimeToRecovery.of(statistics.points());
    if (green.median() != null) {
      String worst = green.longest().map(Durations::write).orElse("-");
      out.line("  time to green: median " + Durations.write(green.median()) + ", worst " + worst);
    }
  }

  private void durations(RunStatistics statistics) {
    statistics.durations().ifPresent(took -> out.line("  took    " + text(took)));
    statistics.waits().ifPresent(waited -> out.line("  waited  " + text(waited)));
    Trend.of(statistics.points()).ifPresent(trend -> out.line("  trend   " + text(trend)));
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

  private static String text(Trend trend) {
    String worse = trend.percentPerWeek() > 0 ? "slower and slower" : "faster and faster";
    String meant = trend.isSteady() ? "steady" : worse;
    return String.format(Locale.ROOT, "%+.1f %%/week (%s)", trend.percentPerWeek(), meant);
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

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.StatsCommand.FileRow;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunSample;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.domain.statistics.Streaks;
import dev.syncruns.domain.statistics.TimeToRecovery;
import dev.syncruns.domain.statistics.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The statistics of a connection for people. */
final class StatsScreen {
  private static final int FILES = 5;
  private static final int MOST_BARS = 60;
  private static final int BESIDE_BARS = 22;
  private static final double HOURS = 24;
  private static final double PERCENT = 100;

  private final Terminal out;
  private final RenderContext context;

  StatsScreen(Terminal out, RenderContext context) {
    this.out = out;
    this.context = context;
  }

  /** Writes what is known; one sentence when no run is over. */
  void write(ConnectionRef connection, RunStatistics statistics) {
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
    if (statistics.samples().size() == RunStatistics.MAX_SAMPLES) {
      out.line(
          "  streaks, times to green and trend: of the newest "
              + RunStatistics.MAX_SAMPLES
              + " runs");
    }
    files(statistics);
  }

  private void picture(RunStatistics statistics) {
    int room = Math.min(MOST_BARS, out.capabilities().width() - BESIDE_BARS);
    out.line("  " + Sparkline.of(statistics.samples(), room) + "  (oldest to newest)");
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
    Streaks streaks = Streaks.of(statistics.samples());
    String word = streaks.currentGreen() ? "green" : "not green";
    out.line(
        "  streak  "
            + streaks.current()
            + " "
            + word
            + "   longest green "
            + streaks.longestGreen());
    TimeToRecovery green = TimeToRecovery.of(statistics.samples());
    if (green.median() != null) {
      String worst = green.longest().map(Durations::write).orElse("-");
      out.line("  time to green: median " + Durations.write(green.median()) + ", worst " + worst);
    }
  }

  private void durations(RunStatistics statistics) {
    statistics.durations().ifPresent(took -> out.line("  took    " + text(took)));
    statistics.waits().ifPresent(waited -> out.line("  waited  " + text(waited)));
    Trend.of(statistics.samples()).ifPresent(trend -> out.line("  trend   " + text(trend)));
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

  /** Writes the files that stand out: those that are retried most, those that take longest. */
  private void files(RunStatistics statistics) {
    table(
        "flakiest",
        List.of("tasks", "retried", "recovered", "failed"),
        FileRow.of(statistics.flakiest(), statistics));
    table(
        "slowest",
        List.of("tasks", "p50", "max", "share"),
        FileRow.of(statistics.slowest(), statistics));
  }

  private void table(String title, List<String> numbers, List<FileRow> files) {
    if (files.isEmpty()) {
      return;
    }
    List<ColumnSpec<FileRow>> columns = new ArrayList<>();
    columns.add(ColumnSpec.of(title, FileRow::name).shortened(1, 12));
    columns.addAll(Choice.of(numbers, List.of(), FileRow.table().columns(), ColumnSpec::name));
    out.line("");
    RowWriter<FileRow> rows =
        OutputFormat.TABLE.open(
            out,
            FileRow.table(),
            new RowWriter.Layout<>(columns, Table.Fit.ALL, true, false, context));
    files.stream().limit(FILES).forEach(rows::add);
    rows.end(RowWriter.End.of(head -> {}, ""));
  }

  /**
   * Runs as a picture of one line, oldest first: the longer one took, the higher its bar. What
   * failed as a whole is a cross, what was canceled, skipped or took a time that is not known a
   * dot.
   */
  static final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String FAILED = "×";
    private static final String NOTHING = "·";

    private Sparkline() {}

    /**
     * The picture of the newest {@code most} runs.
     *
     * @param points runs from oldest to newest
     * @param most how many are drawn, at least 0
     */
    static String of(List<RunSample> points, int most) {
      List<RunSample> newest = points.subList(Math.max(0, points.size() - most), points.size());
      Duration longest =
          newest.stream()
              .filter(Sparkline::isBar)
              .flatMap(point -> point.duration().stream())
              .max(Comparator.naturalOrder())
              .orElse(Duration.ZERO);
      return newest.stream().map(point -> sign(point, longest)).collect(Collectors.joining());
    }

    private static boolean isBar(RunSample point) {
      return switch (point.outcome()) {
        case SUCCESS, PARTIAL -> true;
        default -> false;
      };
    }

    private static String sign(RunSample point, Duration longest) {
      if (isBar(point) && point.took() != null) {
        double part = longest.isZero() ? 0 : point.took().toMillis() / (double) longest.toMillis();
        int height = (int) Math.ceil(Math.max(0, part) * BARS.length()) - 1;
        return String.valueOf(BARS.charAt(Math.max(0, Math.min(BARS.length() - 1, height))));
      }
      return point.outcome().hasFailed() ? FAILED : NOTHING;
    }
  }
}

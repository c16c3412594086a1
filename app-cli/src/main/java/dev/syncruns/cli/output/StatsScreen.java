package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.FileStatistics;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    if (statistics.samples().size() == RunStatistics.MAX_SAMPLES) {
      out.line(
          "  streaks, times to green and trend: of the newest "
              + RunStatistics.MAX_SAMPLES
              + " runs");
    }
    new FileTables(out).write(statistics);
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

  /** The files that stand out, for people: those that are retried most, those that take longest. */
  static final class FileTables {
    private static final int FILES = 5;

    private final Terminal out;

    FileTables(Terminal out) {
      this.out = out;
    }

    /** Writes the tables that have rows. */
    void write(RunStatistics statistics) {
      write(
          heads("FLAKIEST", "RETRIED", "RECOVERED", "FAILED"),
          statistics.flakiest().stream()
              .map(
                  file ->
                      row(
                          file,
                          Long.toString(file.retried()),
                          Long.toString(file.recovered()),
                          Long.toString(file.failed()))));
      write(
          heads("SLOWEST", "P50", "MAX", "SHARE"),
          statistics.slowest().stream()
              .map(
                  file ->
                      row(
                          file,
                          file.durations().map(t -> Durations.write(t.p50())).orElse(Cell.NOTHING),
                          file.durations().map(t -> Durations.write(t.max())).orElse(Cell.NOTHING),
                          statistics.shareOf(file).map(part -> part + "%").orElse(Cell.NOTHING))));
    }

    private static List<Table.Head> heads(String title, String... numbers) {
      return Stream.concat(
              Stream.of(new Table.Head(title, false, 1, 0, 12), Table.Head.fixed("TASKS", true)),
              Stream.of(numbers).map(number -> Table.Head.fixed(number, true)))
          .toList();
    }

    private static List<TerminalText> row(FileStatistics file, String... numbers) {
      return Stream.concat(
              Stream.of(file.file().value(), Long.toString(file.runs())), Stream.of(numbers))
          .map(TerminalText::of)
          .toList();
    }

    private void write(List<Table.Head> heads, Stream<List<TerminalText>> files) {
      List<List<TerminalText>> rows = files.limit(FILES).toList();
      if (rows.isEmpty()) {
        return;
      }
      Table table = new Table(heads);
      rows.forEach(table::row);
      out.line("");
      boolean screen = out.capabilities().interactive();
      int room = screen ? out.capabilities().width() : Integer.MAX_VALUE;
      table.lines(room, true).forEach(out::line);
    }
  }

  /** The statistics of a connection as one JSON object. */
  public static final class StatsDocument {

    private StatsDocument() {}

    /** Writes the document, with every file. */
    public static void write(
        Terminal out, ConnectionRef connection, ScanReport report, RunStatistics statistics) {
      RowsDocument.writeLine(
          out,
          fields -> {
            fields.text("schema", "syncruns.stats/v1").connection(connection);
            RunsDocument.writeScan(fields, report);
            runs(fields, statistics);
            fields.objects("files", statistics.files(), (one, file) -> file(one, file, statistics));
            fields.number("tasksLeftOut", statistics.tasksLeftOut());
          });
    }

    private static void runs(Fields fields, RunStatistics statistics) {
      fields.object(
          "runs",
          runs -> {
            runs.number("finished", statistics.finished());
            for (Outcome outcome : Outcome.values()) {
              runs.number(outcome.label(), statistics.of(outcome));
            }
          });
      fields.decimal("successRate", statistics.successRate().orElse(null));
      Streaks streaks = Streaks.of(statistics.samples());
      fields.object(
          "streaks",
          one ->
              one.number("current", (long) streaks.current())
                  .truth("currentGreen", streaks.currentGreen())
                  .number("longestGreen", (long) streaks.longestGreen())
                  .number("longestNotGreen", (long) streaks.longestNotGreen())
                  .number("runs", (long) statistics.samples().size()));
      quantiles(fields, "took", statistics.durations());
      quantiles(fields, "waited", statistics.waits());
      RunStatistics.Retries retries = statistics.retries();
      fields.object(
          "retries",
          one ->
              one.number("tasks", retries.tasks())
                  .number("runs", retries.runs())
                  .number("recovered", retries.recovered()));
      TimeToRecovery green = TimeToRecovery.of(statistics.samples());
      fields.object(
          "timeToGreen",
          one ->
              one.number("times", (long) green.times())
                  .seconds("medianSeconds", green.median())
                  .seconds("worstSeconds", green.worst())
                  .moment("openSince", green.openSince()));
      fields.seconds("spanSeconds", statistics.span().orElse(null));
      fields.decimal(
          "trendPercentPerWeek",
          Trend.of(statistics.samples()).map(Trend::percentPerWeek).orElse(null));
    }

    private static void file(Fields fields, FileStatistics file, RunStatistics statistics) {
      fields
          .id("sourceFileId", file.file())
          .number("tasks", file.runs())
          .number("retried", file.retried())
          .number("recovered", file.recovered())
          .number("failed", file.failed());
      quantiles(fields, "took", file.durations());
      fields.number("sharePercent", statistics.shareOf(file).orElse(null));
    }

    private static void quantiles(Fields fields, String name, Optional<Quantiles> quantiles) {
      Quantiles known = quantiles.orElse(null);
      fields.object(
          name,
          one ->
              one.number("samples", known == null ? Long.valueOf(0) : Long.valueOf(known.samples()))
                  .seconds("p50Seconds", known == null ? null : known.p50())
                  .seconds("p90Seconds", known == null ? null : known.p90())
                  .seconds("p95Seconds", known == null ? null : known.p95())
                  .seconds("maxSeconds", known == null ? null : known.max()));
    }
  }

  /**
   * Runs as a picture of one line, oldest first: the longer one took, the higher its bar. What
   * failed as a whole is a cross, what was canceled, skipped or took a time that is not known a
   * dot.
   */
  public static final class Sparkline {
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
    public static String of(List<RunSample> points, int most) {
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

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.TableOptions.ListLimit;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.domain.statistics.Streaks;
import dev.syncruns.domain.statistics.TimeToRecovery;
import dev.syncruns.domain.statistics.Trend;
import dev.syncruns.ports.api.ListOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the runs of a connection are like as a whole. */
@Command(
    name = "stats",
    description = "Show success rate, durations, streaks, trend, flaky and slow files.",
    footer = {
      "",
      "Durations cover successful and partial runs; percentiles use the nearest rank. csv, tsv and"
          + " md have a row for each source file.",
      "",
      "Examples:",
      "  $ syncruns --demo stats",
      "  $ syncruns --demo stats --since 30d --json",
      "  $ syncruns --demo stats -o csv",
    })
final class StatsCommand extends BaseCommand {
  private static final int MOST_FILES = 10_000;

  @Mixin private final SpanOptions span = new SpanOptions();
  @Mixin private final TableOptions table = new TableOptions();

  @Override
  List<TableSpec<?>> tables() {
    return List.of(FileRow.table());
  }

  @Override
  ExitCode run(Session session) {
    if (table.writeHelp(session.out(), FileRow.table())) {
      return ExitCode.OK;
    }
    boolean isRows = table.isRows(session.format());
    RenderContext context = RenderContexts.of(session);
    RunStatistics.Builder statistics = new RunStatistics.Builder(MOST_FILES);
    RunScan scan = span.scan(session);
    ListOptions options = scan.asking(session.listOptions());
    ScanReport report =
        scan.over(
            session.syncRuns().list().runs(session.connection().id(), options),
            RunRow::of,
            run -> statistics.add(run.run()),
            context);
    RunStatistics found = statistics.build();
    if (isRows) {
      try (RowWriter<FileRow> rows = table.open(session, FileRow.table(), context)) {
        FileRow.of(found.files(), found).forEach(rows::add);
        rows.end(
            End.of(
                head -> writeHead(head.connection(session.connection()), report, found),
                session.connection().name() + ": no file"));
      }
    } else {
      new StatsScreen(session.out(), context).write(session.connection(), found);
      session.out().flush();
    }
    return ListLimit.NONE.end(session, report, false, true);
  }

  private static void writeHead(Fields head, ScanReport report, RunStatistics statistics) {
    report.write(head);
    head.object(
        "runs",
        runs -> {
          runs.put("finished", statistics.finished());
          for (Outcome outcome : Outcome.values()) {
            runs.put(outcome.label(), statistics.of(outcome));
          }
        });
    head.put("successRate", statistics.successRate().orElse(null));
    Streaks streaks = Streaks.of(statistics.samples());
    head.object(
        "streaks",
        one ->
            one.put("current", streaks.current())
                .put("currentGreen", streaks.currentGreen())
                .put("longestGreen", streaks.longestGreen())
                .put("longestNotGreen", streaks.longestNotGreen())
                .put("runs", statistics.samples().size()));
    quantiles(head, "took", statistics.durations());
    quantiles(head, "waited", statistics.waits());
    RunStatistics.Retries retries = statistics.retries();
    head.object(
        "retries",
        one ->
            one.put("tasks", retries.tasks())
                .put("runs", retries.runs())
                .put("recovered", retries.recovered()));
    TimeToRecovery green = TimeToRecovery.of(statistics.samples());
    head.object(
        "timeToGreen",
        one ->
            one.put("times", green.times())
                .put("median", green.median())
                .put("worst", green.worst())
                .put("openSince", green.openSince()));
    head.put("span", statistics.span().orElse(null))
        .put(
            "trendPercentPerWeek",
            Trend.of(statistics.samples()).map(Trend::percentPerWeek).orElse(null))
        .put("tasksLeftOut", statistics.tasksLeftOut());
  }

  private static void quantiles(Fields fields, String name, Optional<Quantiles> quantiles) {
    fields.object(
        name,
        one ->
            one.put("samples", quantiles.map(Quantiles::samples).orElse(0L))
                .put("p50", quantiles.map(Quantiles::p50).orElse(null))
                .put("p90", quantiles.map(Quantiles::p90).orElse(null))
                .put("p95", quantiles.map(Quantiles::p95).orElse(null))
                .put("max", quantiles.map(Quantiles::max).orElse(null)));
  }

  /**
   * A source file in the statistics of a connection.
   *
   * @param file its statistics.
   * @param share its median duration in percent of that of a run; null when it is not known.
   */
  record FileRow(FileStatistics file, @Nullable Long share) {

    /** The rows of some files. */
    static List<FileRow> of(List<FileStatistics> files, RunStatistics statistics) {
      return files.stream()
          .map(file -> new FileRow(file, statistics.shareOf(file).orElse(null)))
          .toList();
    }

    /** The table of the command {@code stats}. */
    static TableSpec<FileRow> table() {
      return TableSpec.of(
          "syncruns.stats/v1",
          "files",
          FileRow::name,
          List.of(
              ColumnSpec.of("file", FileRow::name),
              number("tasks", row -> row.file.runs()),
              number("retried", row -> row.file.retried()),
              number("recovered", row -> row.file.recovered()),
              number("failed", row -> row.file.failed()),
              took("p50", Quantiles::p50),
              took("p90", Quantiles::p90),
              took("p95", Quantiles::p95),
              took("max", Quantiles::max),
              number("share", FileRow::share).shown((row, context) -> percent(row.share))));
    }

    String name() {
      return file.file().value();
    }

    private static Cell percent(@Nullable Long share) {
      return Cell.of(share == null ? Cell.NOTHING : share + "%");
    }

    private static ColumnSpec<FileRow> number(String name, ColumnSpec.Part<FileRow> value) {
      return ColumnSpec.of(name, value).right();
    }

    private static ColumnSpec<FileRow> took(String name, Function<Quantiles, Duration> value) {
      return number(name, row -> row.file.durations().map(value).orElse(null));
    }
  }
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.SheetOptions.ListLimit;
import dev.syncruns.cli.command.SheetOptions.RowOptions;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.ColumnSpec;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriters;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.output.StatsScreen;
import dev.syncruns.cli.output.StatsScreen.StatsDocument;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.TableSpec;
import dev.syncruns.cli.output.TableSpec.RowWriter;
import dev.syncruns.cli.output.TableSpec.RowWriter.TableEnd;
import dev.syncruns.cli.output.TableSpec.TableLayout;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.Quantiles;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.ports.api.ListOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
  @Mixin private final RowOptions rows = new RowOptions();

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.complementOf(EnumSet.of(OutputFormat.JSONL));
  }

  @Override
  ExitCode run(Session session) {
    rows.check(session.format(), false);
    RenderContext reading = RenderContexts.of(session);
    RunStatistics.Builder statistics = new RunStatistics.Builder(MOST_FILES);
    RunScan scan = span.scan(session);
    ListOptions options = scan.asking(session.listOptions());
    ScanReport report =
        scan.over(
            session.syncRuns().list().runs(session.connection().id(), options),
            RunRow::of,
            new Counting(statistics),
            reading);
    RunStatistics found = statistics.build();
    switch (session.format()) {
      case JSON -> StatsDocument.write(session.out(), session.connection(), report, found);
      case TABLE, WIDE -> new StatsScreen(session.out()).write(session.connection(), found);
      default -> files(session, found, reading);
    }
    session.out().flush();
    return ListLimit.NONE.end(session, report, false, true);
  }

  private void files(Session session, RunStatistics found, RenderContext reading) {
    TableSpec<FileStatistics> sheet = FileColumns.sheet(found);
    TableLayout<FileStatistics> layout =
        new TableLayout<>(sheet.columns(), null, Table.Fit.NONE, rows.header(), reading);
    RowWriters.Form form = new RowWriters.Form(session.format(), rows.of(session.format()));
    try (RowWriter<FileStatistics> sink = RowWriters.open(session.out(), form, sheet, layout)) {
      found.files().forEach(sink::add);
      sink.end(TableEnd.of(""));
    }
  }

  /** Takes the runs of a scan into account. */
  private record Counting(RunStatistics.Builder statistics) implements RunSink {
    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      runs.forEach(listed -> statistics.add(listed.run()));
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {}
  }

  /** The columns of the command {@code stats}, a row for each source file. */
  public static final class FileColumns {

    private FileColumns() {}

    /** The sheet of the files of {@code statistics}. */
    public static TableSpec<FileStatistics> sheet(RunStatistics statistics) {
      return TableSpec.of(
          "syncruns.stats/v1",
          "files",
          List.of(
              ColumnSpec.of("file", file -> file.file().value()),
              number("tasks", FileStatistics::runs),
              number("retried", FileStatistics::retried),
              number("recovered", FileStatistics::recovered),
              number("failed", FileStatistics::failed),
              took("p50", Quantiles::p50),
              took("p90", Quantiles::p90),
              took("p95", Quantiles::p95),
              took("max", Quantiles::max),
              number("share", file -> statistics.shareOf(file).orElse(null))));
    }

    private static ColumnSpec<FileStatistics> number(
        String label, Function<FileStatistics, @Nullable Long> value) {
      return ColumnSpec.<FileStatistics>of(label, value::apply).right();
    }

    private static ColumnSpec<FileStatistics> took(
        String label, Function<Quantiles, Duration> value) {
      return ColumnSpec.<FileStatistics>of(label, file -> file.durations().map(value).orElse(null))
          .right();
    }
  }
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.SheetOptions.ListLimit;
import dev.syncruns.cli.command.SheetOptions.RowOptions;
import dev.syncruns.cli.command.BaseCommand.Readings;
import dev.syncruns.cli.output.SheetColumn;
import dev.syncruns.domain.statistics.Quantiles;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.output.StatsScreen;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.StatsScreen.StatsDocument;
import dev.syncruns.cli.output.Sheet;
import dev.syncruns.cli.output.Sheet.SheetSink.SheetEnd;
import dev.syncruns.cli.output.Sheet.SheetLayout;
import dev.syncruns.cli.output.Sheet.SheetSink;
import dev.syncruns.cli.output.Sheets;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.report.Listed;
import dev.syncruns.cli.report.Reading;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.domain.statistics.FileStatistics;
import dev.syncruns.domain.statistics.RunStatistics;
import dev.syncruns.ports.api.ListOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the runs of a connection are like as a whole. */
@Command(
    name = "stats",
    description = "Success rate, durations, streaks, trend, flaky and slow files.",
    footer = {
      "",
      "Durations are those of successes and partial successes, by nearest rank. csv, tsv and md"
          + " have",
      "a row for each source file.",
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
    Reading reading = Readings.of(session);
    RunStatistics.Builder statistics = new RunStatistics.Builder(MOST_FILES);
    RunScan scan = span.scan(session);
    ListOptions options = scan.asking(session.listOptions());
    ScanReport report =
        scan.over(
            session.syncRuns().list().runs(session.connection().id(), options),
            Listed::of,
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

  private void files(Session session, RunStatistics found, Reading reading) {
    Sheet<FileStatistics> sheet = FileColumns.sheet(found);
    SheetLayout<FileStatistics> layout =
        new SheetLayout<>(sheet.columns(), null, Table.Fit.NONE, rows.header(), reading);
    Sheets.Form form = new Sheets.Form(session.format(), rows.of(session.format()));
    try (SheetSink<FileStatistics> sink = Sheets.open(session.out(), form, sheet, layout)) {
      found.files().forEach(sink::add);
      sink.end(SheetEnd.of(""));
    }
  }

  /** Takes the runs of a scan into account. */
  private record Counting(RunStatistics.Builder statistics) implements RunSink {
    @Override
    public void runs(List<Listed> runs, Reading reading) {
      runs.forEach(listed -> statistics.add(listed.run()));
    }

    @Override
    public void end(ScanReport report, Reading reading, long requests) {}
  }

  /** The columns of the command {@code stats}, a row for each source file. */
  public static final class FileColumns {

    private FileColumns() {}

    /** The sheet of the files of {@code statistics}. */
    public static Sheet<FileStatistics> sheet(RunStatistics statistics) {
      return Sheet.of(
          "syncruns.stats/v1",
          "files",
          List.of(
              SheetColumn.of("file", file -> file.file().value()),
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

    private static SheetColumn<FileStatistics> number(
        String label, Function<FileStatistics, @Nullable Long> value) {
      return SheetColumn.<FileStatistics>of(label, value::apply).right();
    }

    private static SheetColumn<FileStatistics> took(
        String label, Function<Quantiles, Duration> value) {
      return SheetColumn.<FileStatistics>of(label, file -> file.durations().map(value).orElse(null))
          .right();
    }
  }
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.render.StatsScreen;
import dev.syncruns.cli.render.Warnings;
import dev.syncruns.cli.render.json.StatsDocument;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.statistics.RunStatistics;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the runs of a connection are like as a whole. */
@Command(
    name = "stats",
    description = "Success rate, durations, streaks, trend, flaky and slow files.",
    footer = {
      "",
      "Durations are those of successes and partial successes, by nearest rank.",
      "",
      "Examples:",
      "  $ syncruns --demo stats",
      "  $ syncruns --demo stats --since 30d --json",
    })
final class StatsCommand extends BaseCommand {
  private static final int MOST_FILES = 10_000;

  @Mixin private final SpanOptions span = new SpanOptions();

  @Override
  ExitCode run(Session session) {
    Reading reading = Readings.of(session);
    RunStatistics.Builder statistics = new RunStatistics.Builder(MOST_FILES);
    ScanReport report =
        span.scan(session, Long.MAX_VALUE)
            .over(
                session.syncRuns().list().runs(session.connection().id(), session.listOptions()),
                Listed::of,
                new Counting(statistics),
                reading);
    Warnings.write(session.err(), report);
    if (session.format() == OutputFormat.JSON) {
      StatsDocument.write(session.out(), session.connection(), report, statistics.build());
    } else {
      new StatsScreen(session.out()).write(session.connection(), statistics.build());
    }
    session.out().flush();
    return report.stop() == ScanReport.Stop.PAGE_LIMIT ? ExitCode.RATE_LIMITED : ExitCode.OK;
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
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.filter.Conditions;
import dev.syncruns.cli.filter.RunFilter;
import dev.syncruns.cli.filter.RunScan;
import dev.syncruns.cli.filter.TimeWords;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "only runs started at TIME or later: 30d, monday, 2025-11-20")
  private @Nullable String since;

  @Option(names = "--last", paramLabel = "N", description = "only the first N runs listed")
  private long last = Long.MAX_VALUE;

  @Override
  ExitCode run(Session session) {
    if (last < 1) {
      throw CliFailure.usage("--last " + last + " is no number of runs; the least is 1");
    }
    Reading reading = Readings.of(session);
    RunStatistics.Builder statistics = new RunStatistics.Builder(MOST_FILES);
    ScanReport report =
        new RunScan(filter(session), last)
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

  private RunFilter filter(Session session) {
    if (since == null) {
      return new RunFilter(List.of(), null);
    }
    try {
      Instant from = new TimeWords(session.timing().now(), session.zone()).parse(since);
      return new RunFilter(List.of(Conditions.since(from)), from);
    } catch (IllegalArgumentException none) {
      throw Words.refused("--since", since, none);
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
}

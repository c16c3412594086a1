package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.Conditions.TimeParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunScan.RunFilter;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.session.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how far back runs are looked at. */
@OptionGroup(Name.FILTERS)
final class SpanOptions {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "only runs started at TIME or later: 30d, monday, 2025-11-20")
  private @Nullable String since;

  @Option(names = "--last", paramLabel = "N", description = "only the first N runs listed")
  private @Nullable Long last;

  /**
   * A look through the runs meant: all of them, unless these options say how far back.
   *
   * @throws CliException when a value is none
   */
  RunScan scan(Session session) {
    if (last != null && last < 1) {
      throw CliException.usage("--last " + last + " is no number of runs; the least is 1");
    }
    return new RunScan(filter(session), last == null ? Long.MAX_VALUE : last);
  }

  private RunFilter filter(Session session) {
    if (since == null) {
      return new RunFilter(List.of(), null);
    }
    try {
      Instant from = new TimeParser(session.timing().now(), session.zone()).parse(since);
      return new RunFilter(List.of(Conditions.since(from)), from);
    } catch (IllegalArgumentException none) {
      throw OptionParser.refused("--since", since, none);
    }
  }
}

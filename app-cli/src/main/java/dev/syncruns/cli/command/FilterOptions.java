package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.Conditions.Condition;
import dev.syncruns.cli.command.Conditions.TimeParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunScan.RunFilter;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose runs. The API has no filters: all of them work on what arrived. */
@OptionGroup(Name.FILTERS)
final class FilterOptions {
  @Option(
      names = "--result",
      split = ",",
      paramLabel = "R,R",
      description = "only runs with one of these results")
  private @Nullable List<String> results;

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "S,S",
      description = "only runs in one of these states")
  private @Nullable List<String> states;

  @Option(
      names = "--phase",
      split = ",",
      paramLabel = "P,P",
      description = "only runs in one of these phases")
  private @Nullable List<String> phases;

  @Option(names = "--failed", description = "only failed, timed-out and partial runs")
  private boolean failed;

  @Option(names = "--not-green", description = "only finished runs that did not succeed")
  private boolean notGreen;

  @Option(names = "--running", description = "only running, queued and retrying runs")
  private boolean running;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "only runs started at TIME or later: 7d, yesterday, monday, 2025-11-20; none for all")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "only runs started before TIME")
  private @Nullable String until;

  @Option(
      names = "--duration",
      paramLabel = "TEST",
      description = "only runs whose duration, so far or in total, matches TEST, e.g. \">20m\"")
  private @Nullable String duration;

  @Option(
      names = "--connector",
      split = ",",
      paramLabel = "C,C",
      description = "only runs with a job of one of these connector types")
  private @Nullable List<String> connectors;

  @Option(
      names = "--error-code",
      paramLabel = "GLOB",
      description = "only runs with this error code or key; * and ? are wildcards")
  private @Nullable String errorCode;

  @Option(
      names = "--file",
      paramLabel = "GLOB",
      description = "only runs with a task for this source file; * and ? are wildcards")
  private @Nullable String file;

  @Option(names = "--fixable", description = "only runs with a cause that you can fix")
  private boolean fixable;

  @Option(names = "--retried", description = "only runs with a retried task")
  private boolean retried;

  /**
   * The filter that the options make.
   *
   * @param now the time that relative times relate to
   * @param zone the zone in which days begin
   * @param usualSince from when on runs are listed where no option says so; may be "none"
   * @throws dev.syncruns.cli.error.CliFailure when a value is none
   */
  RunFilter filter(Instant now, ZoneId zone, String usualSince) {
    List<Condition> conditions = new ArrayList<>();
    constants(conditions);
    flags(conditions);
    TimeParser words = new TimeParser(now, zone);
    Instant from =
        since == null
            ? moment("syncruns.list.since", usualSince, words)
            : moment("--since", since, words);
    Instant to = until == null ? null : moment("--until", until, words);
    if (from != null && to != null && !from.isBefore(to)) {
      throw CliException.usage("no run can match: --until is not after " + sinceName())
          .row("since", from.toString())
          .row("until", to.toString())
          .suggest("a later --until, or an earlier --since");
    }
    if (from != null) {
      conditions.add(Conditions.since(from));
    }
    if (to != null) {
      conditions.add(Conditions.until(to));
    }
    if (duration != null) {
      conditions.add(duration(duration, now));
    }
    if (connectors != null) {
      conditions.add(Conditions.connector(connectors));
    }
    if (errorCode != null) {
      conditions.add(Conditions.errorCode(OptionParser.glob("--error-code", errorCode)));
    }
    if (file != null) {
      conditions.add(Conditions.file(OptionParser.glob("--file", file)));
    }
    return new RunFilter(conditions, from);
  }

  private String sinceName() {
    return since == null ? "syncruns.list.since" : "--since";
  }

  private void constants(List<Condition> conditions) {
    if (results != null) {
      conditions.add(
          Conditions.result(OptionParser.constants("--result", results, ExecutionResult.class)));
    }
    if (states != null) {
      conditions.add(
          Conditions.state(OptionParser.constants("--state", states, ExecutionState.class)));
    }
    if (phases != null) {
      conditions.add(Conditions.phase(OptionParser.constants("--phase", phases, JobPhase.class)));
    }
  }

  private void flags(List<Condition> conditions) {
    if (failed) {
      conditions.add(Conditions.failed());
    }
    if (notGreen) {
      conditions.add(Conditions.notGreen());
    }
    if (running) {
      conditions.add(Conditions.running());
    }
    if (fixable) {
      conditions.add(Conditions.fixable());
    }
    if (retried) {
      conditions.add(Conditions.retried());
    }
  }

  private static @Nullable Instant moment(String name, String text, TimeParser words) {
    try {
      return text.equalsIgnoreCase("none") ? null : words.parse(text);
    } catch (IllegalArgumentException none) {
      throw OptionParser.refused(name, text, none);
    }
  }

  private static Condition duration(String text, Instant now) {
    try {
      return Conditions.duration(text, now);
    } catch (IllegalArgumentException none) {
      throw OptionParser.refused("--duration", text, none);
    }
  }
}

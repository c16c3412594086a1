package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.PollSchedule;
import dev.syncruns.domain.waiting.WaitGoal;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.WaitTarget;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how long and how patiently to wait. */
@OptionGroup(Name.WAITING)
final class WaitOptions {
  private static final String AUTO = "auto";
  private static final Duration FOREVER = Duration.ofDays(36_500);

  @Option(names = "--any", description = "wait for the next run to appear; ignore existing runs")
  private boolean next;

  @Option(
      names = "--wait-for-start",
      paramLabel = "DURATION",
      description = "without RUN: wait for the active run, or for one to appear within this time")
  private @Nullable String startWithin;

  @Option(
      names = "--interval",
      paramLabel = "auto|DURATION",
      description =
          "time between polls (auto: 5s at first and near the expected end, otherwise 15s to 60s)")
  private @Nullable String interval;

  @Option(
      names = "--max-errors",
      paramLabel = "N",
      description = "give up after N consecutive errors (10)")
  private @Nullable String maxErrors;

  @Option(names = "--fail-fast", description = "stop at the first failed task")
  private boolean failFast;

  @Option(
      names = "--for",
      paramLabel = "GOAL",
      description =
          "stop at this goal: terminal (the end), success (as soon as it is certain) or state=X,"
              + " e.g. state=Executing")
  private @Nullable String goal;

  @Option(names = "--until-any", description = "stop when the first of several runs has ended")
  private boolean untilAny;

  /** Gives the settings that these options stand for. */
  void giveSettings(GlobalOptions globals) {
    globals.flag(Setting.WATCH_INTERVAL, "--interval", interval);
    globals.flag(Setting.WATCH_MAX_ERRORS, "--max-errors", maxErrors);
  }

  /** Whether the next run to appear is meant. */
  boolean isNext() {
    return next;
  }

  /** Whether a run that is not there is waited for. */
  boolean isStartAwaited() {
    return next || startWithin != null;
  }

  /**
   * The policy that these options and the settings make.
   *
   * @param settings the settings
   * @param usual the timeout when nobody says one; null for none
   * @param running how long the command has been running
   * @throws CliException when a value is wrong
   */
  WaitPolicy policy(Settings settings, @Nullable Duration usual, Duration running) {
    Duration timeout =
        timeout(settings)
            .or(() -> Optional.ofNullable(usual))
            .map(all -> all.minus(running))
            .orElse(null);
    return WaitPolicy.DEFAULT
        .withSchedule(schedule(settings))
        .withTimeout(timeout == null || !timeout.isNegative() ? timeout : Duration.ZERO)
        .withStartWithin(start())
        .withMaxErrors(settings.count(Setting.WATCH_MAX_ERRORS))
        .withGoal(goal());
  }

  private static PollSchedule schedule(Settings settings) {
    String text = settings.text(Setting.WATCH_INTERVAL);
    return text.equalsIgnoreCase(AUTO)
        ? PollSchedule.ADAPTIVE
        : PollSchedule.every(DurationParser.parse(text));
  }

  private static Optional<Duration> timeout(Settings settings) {
    Optional<Duration> whole = settings.duration(Setting.TIMEOUT);
    boolean option = settings.given(Setting.TIMEOUT).filter(SettingValue::isOption).isPresent();
    String own = settings.text(Setting.WATCH_TIMEOUT);
    return option || own.equalsIgnoreCase(AUTO) ? whole : Optional.of(DurationParser.parse(own));
  }

  private @Nullable Duration start() {
    if (startWithin == null) {
      return next ? FOREVER : null;
    }
    try {
      return DurationParser.parse(startWithin);
    } catch (IllegalArgumentException notOne) {
      throw OptionParser.refused("--wait-for-start", startWithin, notOne);
    }
  }

  private WaitGoal goal() {
    try {
      WaitGoal wanted = goal == null ? WaitGoal.END : WaitGoal.parse(goal);
      return (failFast ? wanted.withFailFast(true) : wanted).withAnyRun(untilAny);
    } catch (IllegalArgumentException none) {
      throw OptionParser.refused("--for", String.valueOf(goal), none);
    }
  }

  /** Which runs are meant by the arguments of a command that waits. */
  static final class WaitTargets {
    private final List<String> selectors;
    private final WaitOptions options;

    WaitTargets(List<String> selectors, WaitOptions options) {
      this.selectors = selectors;
      this.options = options;
    }

    /**
     * The targets, each with its connection.
     *
     * @throws CliException when a selector is none, or an id is looked for in several connections
     */
    Map<WaitTarget, ConnectionRef> of(List<ConnectionRef> connections) {
      List<RunSelector> runs = runs();
      for (RunSelector run : runs) {
        boolean named = run instanceof RunSelector.ById || run instanceof RunSelector.Exact;
        if (named && connections.size() > 1) {
          throw CliException.usage(
                  run.text()
                      + " is a run of one connection, and "
                      + connections.size()
                      + " are named")
              .suggest("one -c, or latest or running, which each connection has");
        }
      }
      Map<WaitTarget, ConnectionRef> targets = new LinkedHashMap<>();
      for (ConnectionRef connection : connections) {
        runs.forEach(run -> targets.put(new WaitTarget(connection.id(), run), connection));
      }
      return targets;
    }

    private List<RunSelector> runs() {
      if (options.isNext()) {
        if (!selectors.isEmpty()) {
          throw CliException.usage("--any and RUN contradict each other").suggest("one of the two");
        }
        return List.of(RunSelector.next());
      }
      if (selectors.isEmpty()) {
        return List.of(RunSelector.parse(options.isStartAwaited() ? "running" : "latest"));
      }
      return selectors.stream().map(WaitTargets::run).toList();
    }

    private static RunSelector run(String text) {
      try {
        return RunSelector.parse(text);
      } catch (IllegalArgumentException none) {
        throw CliException.usage("\"" + text + "\" selects no run: " + none.getMessage());
      }
    }
  }
}

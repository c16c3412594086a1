package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.json.WaitDocument;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.watch.Judge;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.Presenters;
import dev.syncruns.cli.watch.WatchEnd;
import dev.syncruns.cli.watch.WatchEngine;
import dev.syncruns.cli.watch.WatchSetup;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.WaitTarget;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that follows runs until they end. */
abstract class FollowCommand extends BaseCommand {
  @Mixin private final WaitOptions options = new WaitOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();
  @Mixin private final TellOptions tell = new TellOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description = "which runs (latest); several are served by the same requests")
  private List<String> selectors = List.of();

  @Option(names = "--jsonl", description = "short for -o jsonl: an event a line")
  private boolean lines;

  @Option(names = "--exit-status", description = "end with how the runs ended, as it does anyway")
  private boolean exitStatus;

  @Option(
      names = {"--no-exit-status", "--exit-zero"},
      description = "end with 0 however the runs ended; 1 to 9 still say that it is not known")
  private boolean exitZero;

  /** How long to wait when nobody says; null for as long as it takes. */
  abstract @Nullable Duration usualTimeout();

  /** What shows the watch. */
  abstract Presenter presenter(Session session);

  /** The command to type that tells why a run is as it is. */
  final String why(WatchedRun run) {
    return Resumption.why(this, run);
  }

  /** Whether nothing but the presenter writes to a terminal during the watch. */
  final boolean isAlone() {
    return invocation().manner().verbosity() == 0 && tell.command().isEmpty();
  }

  @Override
  final Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.JSONL);
  }

  @Override
  final void giveSettings(GlobalOptions globals) {
    options.giveSettings(globals);
    policy.giveSettings(globals);
    if (lines) {
      globals.flag("output.format", "--jsonl", OutputFormat.JSONL.label());
    }
  }

  @Override
  final ExitCode run(Session session) {
    if (exitStatus && exitZero) {
      throw contradiction("--exit-status", "--no-exit-status");
    }
    tell.check();
    try {
      return end(session, watched(session));
    } catch (Readership.Gone gone) {
      return ExitCode.STILL_RUNNING;
    }
  }

  /** How it was when the watch ended, and its presenters had finished. */
  private WatchSnapshot watched(Session session) {
    Duration running = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    WaitPolicy patience = options.policy(session.settings(), usualTimeout(), running);
    Map<WaitTarget, ConnectionRef> targets =
        new WaitTargets(selectors, options).of(session.connections());
    try (Presenters all = new Presenters(presenters(session))) {
      WatchEngine engine = new WatchEngine(targets, setup(session), all);
      try (Interruption interruption = new Interruption(session.alerts(), engine, all)) {
        interruption.resumeBy(now -> new Resumption(this, now).afterStop());
        tell.interrupted(session).ifPresent(interruption::andTell);
        interruption.begin();
        session.syncRuns().await().await(List.copyOf(targets.keySet()), patience, engine);
      }
      return engine.snapshot();
    }
  }

  private List<Presenter> presenters(Session session) {
    List<Presenter> presenters = new ArrayList<>(List.of(presenter(session)));
    tell.command(session).ifPresent(presenters::add);
    if (!tell.isTold()) {
      presenters.add(new Readership(session.out()));
    }
    return presenters;
  }

  private WatchSetup setup(Session session) {
    Judge judge = new Judge(PolicyOptions.of(session.settings()), options.isStartAwaited());
    Duration heartbeat = session.settings().duration(Setting.WATCH_HEARTBEAT).orElse(null);
    return new WatchSetup(
        session.timing(), session::requests, session::requestsLeft, judge, heartbeat);
  }

  private static boolean goesOn(WatchedRun run) {
    return run.ended().flatMap(WatchEnd::why).filter(Verdict.Why.STILL_RUNNING::equals).isPresent();
  }

  private ExitCode end(Session session, WatchSnapshot end) {
    OutputFormat format = session.format();
    List<ExitCode> codes =
        new ArrayList<>(
            end.exits().stream()
                .filter(code -> !exitZero || code.code() < ExitCode.ERROR.code())
                .toList());
    if (end.runs().stream().anyMatch(FollowCommand::goesOn)) {
      codes.add(ExitCode.STILL_RUNNING);
    }
    ExitCode exit = ExitCode.worst(codes);
    tell.tell(session, end, exit, this::why);
    if (end.runs().size() == 1) {
      WaitFailures.check(end.runs().get(0), options.isStartAwaited(), session);
    }
    if (format == OutputFormat.JSON) {
      WaitDocument.write(session.out(), WaitDocument.text(end, exit, Readings.of(session)));
    }
    if (format == OutputFormat.TABLE && session.out().capabilities().interactive()) {
      String next = new Resumption(this, end).afterEnd().orElse("");
      session.err().line(next.isEmpty() ? "" : "next: " + next);
    }
    return exit;
  }

  /** Refuses options that contradict each other. */
  static CliFailure contradiction(String one, String other) {
    return CliFailure.usage(one + " and " + other + " contradict each other")
        .suggest("one of the two");
  }
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.AbstractWaitCommand.BrokenPipeGuard.Gone;
import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunResolver.Missing;
import dev.syncruns.cli.command.WaitOptions.WaitTargets;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.EventLines;
import dev.syncruns.cli.watch.EventLines.WaitDocument;
import dev.syncruns.cli.watch.LineView;
import dev.syncruns.cli.watch.LineView.WatchTexts;
import dev.syncruns.cli.watch.LiveFrame.LiveView;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchTracker;
import dev.syncruns.cli.watch.WatchTracker.WaitExitCodes;
import dev.syncruns.cli.watch.WatchTracker.WatchSetup;
import dev.syncruns.cli.watch.WatchView;
import dev.syncruns.cli.watch.WatchView.WatchViews;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.WaitTarget;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that follows runs until they end. */
abstract class AbstractWaitCommand extends BaseCommand {
  @Mixin private final WaitOptions options = new WaitOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();
  @Mixin private final NotificationOptions tell = new NotificationOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description = "runs to wait for (latest); several share the same requests")
  private List<String> selectors = List.of();

  @OptionGroup(Name.OUTPUT)
  @Option(names = "--jsonl", description = "same as -o jsonl: an event a line")
  private boolean lines;

  @OptionGroup(Name.EXIT_CODE)
  @Option(
      names = "--exit-zero",
      description =
          "exit with 0 however the runs ended; 1 to 9 still say that the outcome is unknown")
  private boolean exitZero;

  /** How long to wait when nobody says; null for as long as it takes. */
  abstract @Nullable Duration usualTimeout();

  /** What shows the watch. */
  abstract WatchView presenter(Session session);

  /** The command to type that tells why a run is as it is. */
  final String why(WatchedRun run) {
    return ResumeHint.why(this, run);
  }

  /** Whether nothing but the presenter writes to a terminal during the watch. */
  final boolean isAlone() {
    return invocation().manner().verbosity() == 0;
  }

  @Override
  final Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.JSONL);
  }

  @Override
  final void giveSettings(GlobalOptions globals) {
    options.giveSettings(globals);
    policy.giveSettings(globals);
    globals.flag(Setting.OUTPUT_FORMAT, "--jsonl", lines ? OutputFormat.JSONL.label() : null);
  }

  @Override
  final ExitCode run(Session session) {
    tell.check();
    try {
      return end(session, watched(session));
    } catch (BrokenPipeGuard.Gone gone) {
      return ExitCode.STILL_RUNNING;
    }
  }

  /** How it was when the watch ended, and its presenters had finished. */
  private WatchSnapshot watched(Session session) {
    Duration running = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    WaitPolicy patience = options.policy(session.settings(), usualTimeout(), running);
    Map<WaitTarget, ConnectionRef> targets =
        new WaitTargets(selectors, options).of(session.connections());
    WatchTracker engine;
    try (WatchViews all = new WatchViews(presenters(session))) {
      engine = new WatchTracker(targets, setup(session), all);
      try (ShutdownHook interruption = new ShutdownHook(session.alerts(), engine, all)) {
        interruption.resumeBy(now -> new ResumeHint(this, now).afterStop());
        tell.interrupted(session).ifPresent(interruption::andTell);
        interruption.begin();
        session.syncRuns().await().await(List.copyOf(targets.keySet()), patience, engine);
      }
    }
    if (engine.hasUnreadableTimes()) {
      session.err().line("warning: " + PagingAnomaly.TIME_UNREADABLE.description());
    }
    return engine.snapshot();
  }

  private List<WatchView> presenters(Session session) {
    List<WatchView> presenters = new ArrayList<>(List.of(presenter(session)));
    if (!tell.isTold()) {
      presenters.add(new BrokenPipeGuard(session.out()));
    }
    return presenters;
  }

  private WatchSetup setup(Session session) {
    WaitExitCodes judge =
        new WaitExitCodes(PolicyOptions.of(session.settings()), options.isStartAwaited());
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
    if (end.runs().stream().anyMatch(AbstractWaitCommand::goesOn)) {
      codes.add(ExitCode.STILL_RUNNING);
    }
    ExitCode exit = ExitCode.worst(codes);
    tell.tell(session, end, exit, this::why);
    if (end.runs().size() == 1) {
      WaitFailures.check(end.runs().get(0), options.isStartAwaited(), session);
    }
    if (format == OutputFormat.JSON) {
      WaitDocument.write(session.out(), end, exit, RenderContexts.of(session));
    }
    if (format == OutputFormat.TABLE && session.out().capabilities().interactive()) {
      String next = new ResumeHint(this, end).afterEnd().orElse("");
      session.err().line(next.isEmpty() ? "" : "next: " + next);
    }
    return exit;
  }

  /** What is said when the wait for a run did not come to a run at all. */
  static final class WaitFailures {

    private WaitFailures() {}

    /**
     * Fails when nothing is known of the run, or the service could not be asked.
     *
     * @param run the run, whose wait is over
     * @param startAwaited whether a run that is not there was waited for
     * @param session the session
     */
    static void check(WatchedRun run, boolean startAwaited, Session session) {
      WatchEnd end = run.ended().orElseThrow();
      Verdict.Why why = end.why().orElse(null);
      if (why == Verdict.Why.PROBLEMS && end.problem().isPresent()) {
        throw end.problem().get();
      }
      if (why == Verdict.Why.NO_RUN && run.seen().isPresent()) {
        throw CliException.of(ExitCode.NOT_FOUND, "the connection no longer lists the run")
            .row("run", run.id().orElse("-"))
            .row("connection", run.connection().name())
            .likely("it was deleted, or the connection was")
            .suggest("syncruns list, to see the runs there are");
      }
      if (why == Verdict.Why.NO_RUN) {
        throw startAwaited
            ? CliException.of(ExitCode.NO_RUN, "no run appeared in time")
                .row("connection", run.connection().name())
                .suggest("a longer --wait-for-start, or syncruns list to see the runs there are")
            : Missing.run(run.target().selector(), run.connection(), session);
      }
    }
  }

  /**
   * What is still said when the process is interrupted or terminated: where the runs are, and how
   * to go on watching. Only the watching stops; nothing stops a run.
   */
  static final class ShutdownHook implements AutoCloseable {
    private final Terminal err;
    private final WatchTracker engine;
    private final WatchView presenter;
    private final Thread hook = new Thread(this::say, "syncruns-interrupted");
    private Function<WatchSnapshot, String> resume = now -> "";
    private Consumer<WatchSnapshot> told = now -> {};

    /** Finds out beforehand what the reader of {@code err} can show, so that the end is quick. */
    ShutdownHook(Terminal err, WatchTracker engine, WatchView presenter) {
      this.err = known(err);
      this.engine = engine;
      this.presenter = presenter;
    }

    /** What resumes the watch is what {@code command} gives. */
    void resumeBy(Function<WatchSnapshot, String> command) {
      resume = command;
    }

    /** Somebody else is told as well, after the user; should be quick. */
    void andTell(Consumer<WatchSnapshot> somebody) {
      told = somebody;
    }

    /** Begins to watch for the end of the process. */
    void begin() {
      Runtime.getRuntime().addShutdownHook(hook);
    }

    private static Terminal known(Terminal stream) {
      Capabilities capabilities = stream.capabilities();
      return stream.as(() -> capabilities);
    }

    private void say() {
      presenter.close();
      WatchSnapshot now = engine.snapshot();
      String where =
          now.runs().stream()
              .filter(run -> run.ended().isEmpty())
              .map(
                  run ->
                      run.connection().name()
                          + " "
                          + run.shortId()
                          + " "
                          + WatchTexts.progress(run))
              .collect(Collectors.joining("; "));
      err.line("stopped watching, not the run: " + where + ".  resume: " + resume.apply(now));
      err.flush();
      told.accept(now);
    }

    @Override
    public void close() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // The process is being ended, and the hook has its say.
      }
    }
  }

  /** The end of a watch that nobody reads any longer. */
  static final class BrokenPipeGuard implements WatchView {
    private final Terminal out;

    /** Ends a watch once {@code out} can't be written to, which is found out by writing. */
    BrokenPipeGuard(Terminal out) {
      this.out = out;
    }

    @Override
    public void ticked(WatchSnapshot now) {
      if (!now.isOver() && out.isBroken()) {
        throw new Gone();
      }
    }

    /** The reader has gone; nobody is left to be told. */
    static final class Gone extends RuntimeException {
      private static final long serialVersionUID = 1L;

      private Gone() {
        super("nobody reads any longer", null, false, false);
      }
    }
  }

  /** How to go on after a watch. */
  static final class ResumeHint {
    private final BaseCommand command;
    private final WatchSnapshot now;

    /**
     * How to go on.
     *
     * @param command the command that ended or was stopped
     * @param now what it knew then
     */
    ResumeHint(BaseCommand command, WatchSnapshot now) {
      this.command = command;
      this.now = now;
    }

    /**
     * The command to type after a stop: about the runs that are not over, by ids that are known.
     */
    String afterStop() {
      return watching(runs(run -> run.ended().isEmpty()));
    }

    /**
     * The command to type after the end: what tells why a run is not green, or what watches those
     * that still go on; empty when there is nothing to do.
     */
    Optional<String> afterEnd() {
      Predicate<WatchedRun> bad = run -> isWorth(run, code -> code.code() >= ExitCode.ERROR.code());
      List<WatchedRun> open = runs(run -> isWorth(run, ExitCode.STILL_RUNNING::equals));
      return runs(bad.and(run -> run.id().isPresent())).stream()
          .findFirst()
          .map(run -> why(command, run))
          .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(watching(open)));
    }

    /** The command to type that tells why a run is as it is. */
    static String why(BaseCommand command, WatchedRun run) {
      return command.again(run.connection()) + " why " + shortWord(run);
    }

    private String watching(List<WatchedRun> open) {
      List<ConnectionRef> connections =
          open.stream().map(WatchedRun::connection).distinct().toList();
      StringBuilder text = new StringBuilder(command.again(connections));
      text.append(' ').append(command.spec().name());
      if (connections.size() == 1) {
        List<String> ids = open.stream().map(WatchedRun::word).distinct().toList();
        ids.stream().filter(id -> !id.equals("next")).forEach(id -> text.append(' ').append(id));
      }
      return text.toString();
    }

    private List<WatchedRun> runs(Predicate<WatchedRun> which) {
      return now.runs().stream().filter(which).toList();
    }

    private static boolean isWorth(WatchedRun run, Predicate<ExitCode> code) {
      return run.exit().filter(code).isPresent();
    }

    /** The beginning of the id where that is enough, else the whole word. */
    private static String shortWord(WatchedRun run) {
      return run.id().filter(run.word()::equals).isPresent() ? run.shortId() : run.word();
    }
  }

  /** Chooses how a watch is shown, by the form of the output and what its reader can show. */
  static final class WaitViews {
    private static final WatchView NOTHING = new WatchView() {};
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Waiting in a demo is 100 times as fast, and people see about as many changes a second. */
    private static final Duration TICK_OF_A_DEMO = Duration.ofSeconds(15);

    private WaitViews() {}

    /**
     * How {@code watch} shows it: live on a terminal, unless only ends are wanted or something else
     * writes to the terminal meanwhile.
     *
     * @param session the session
     * @param alone whether nothing else is written meanwhile
     * @param next the command that tells more about a run
     */
    static WatchView of(Session session, boolean alone, Function<WatchedRun, String> next) {
      Terminal out = session.out();
      boolean live =
          session.format() == OutputFormat.TABLE
              && !session.isQuiet()
              && (alone || !session.alerts().capabilities().interactive())
              && out.capabilities().interactive()
              && out.size().isPresent();
      if (!live) {
        return lines(session, next);
      }
      String width = session.settings().text(Setting.OUTPUT_WIDTH);
      int most = width.equalsIgnoreCase("auto") ? Integer.MAX_VALUE : out.capabilities().width();
      Duration tick = session.scenario().isPresent() ? TICK_OF_A_DEMO : TICK;
      return new LiveView(out, most, session.zone(), tick);
    }

    /** How {@code wait} shows it: in lines, whoever reads them. */
    static WatchView lines(Session session, Function<WatchedRun, String> next) {
      return switch (session.format()) {
        case JSON -> NOTHING;
        case JSONL -> new EventLines(session.out());
        default -> new LineView(session.out(), session.isQuiet(), next);
      };
    }
  }

  /** Waits for runs to end: for pipelines. */
  @Command(
      name = "wait",
      description = "Wait until runs end, and exit with the code of their outcome.",
      footer = {
        "",
        "Waits for 2 hours, unless --timeout is given, and then exits with 8. No run is stopped.",
        "Without RUN, waits for the latest run; with --wait-for-start, for the active run or the"
            + " next one to appear.",
        "",
        "Examples:",
        "  $ syncruns --demo wait",
        "  $ syncruns --demo wait --fail-on error,task-error --ok-on partial -q",
      })
  static final class WaitCommand extends AbstractWaitCommand {
    private static final Duration TIMEOUT = Duration.ofHours(2);

    @Override
    Duration usualTimeout() {
      return TIMEOUT;
    }

    @Override
    WatchView presenter(Session session) {
      return WaitViews.lines(session, this::why);
    }
  }

  /** Watches runs until they have ended. */
  @Command(
      name = "watch",
      description = "Watch runs until they end: live on a terminal, otherwise in lines.",
      footer = {
        "",
        "Watches without a time limit, unless --timeout is given. Ctrl-C stops the watch, not the"
            + " run.",
        "A terminal shows a view that is updated in place. Pipes, dumb terminals, --accessible and"
            + " -v get a line for each change instead.",
        "To run a command at each change: syncruns watch --jsonl | while read -r event; do ...;"
            + " done",
        "",
        "Examples:",
        "  $ syncruns --demo watch",
        "  $ syncruns --demo watch --jsonl",
      })
  static final class WatchCommand extends AbstractWaitCommand {

    @Override
    @Nullable Duration usualTimeout() {
      return null;
    }

    @Override
    WatchView presenter(Session session) {
      return WaitViews.of(session, isAlone(), this::why);
    }
  }
}

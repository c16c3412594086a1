package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.BuildLog;
import dev.syncruns.cli.render.StepSummary;
import dev.syncruns.cli.render.WatchTexts;
import dev.syncruns.cli.render.json.WaitDocument;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.watch.ChangeCommand;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of who else is told of a wait than the reader of its output. */
final class TellOptions {
  @Option(names = "--notify", description = "ring the terminal's bell at the end")
  private boolean notify;

  @Option(
      names = "--on-change",
      paramLabel = "CMD",
      description = "run this at every change; SYNCRUNS_EVENT and others say what happened")
  private @Nullable String onChange;

  @Option(
      names = "--result-file",
      paramLabel = "FILE",
      description = "write the end as JSON to a file, at once or not at all")
  private @Nullable String resultFile;

  @Option(names = "--github", description = "errors and a summary for GitHub Actions")
  private boolean github;

  @Option(names = "--azure", description = "issues and a summary for Azure Pipelines")
  private boolean azure;

  /** Whether anybody else than the reader of the output is told. */
  boolean isTold() {
    return resultFile != null || onChange != null || notify || github || azure;
  }

  /** The user's command; empty when there is none. */
  Optional<String> command() {
    return Optional.ofNullable(onChange);
  }

  /** The presenter that runs the user's command; empty when there is none. */
  Optional<Presenter> command(Session session) {
    return command()
        .map(text -> new ChangeCommand(text, warning -> session.err().line("warning: " + warning)));
  }

  /**
   * Finds out, before anybody waits, whether the end could be told.
   *
   * @throws CliFailure when the file for it can't be written
   */
  void check() {
    if (resultFile != null) {
      OutputFiles.check(resultFile);
    }
  }

  /** Tells the file of a watch that is stopped; empty when there is none. */
  Optional<Consumer<WatchSnapshot>> interrupted(Session session) {
    Reading reading = Readings.of(session);
    return Optional.ofNullable(resultFile)
        .map(
            file ->
                now ->
                    unlessUnwritable(
                        session,
                        () -> OutputFiles.replace(file, WaitDocument.interrupted(now, reading))));
  }

  /** Tells everyone of the end. */
  void tell(Session session, WatchSnapshot end, ExitCode exit, Function<WatchedRun, String> next) {
    if (resultFile != null) {
      OutputFiles.replace(resultFile, WaitDocument.text(end, exit, Readings.of(session)));
    }
    boolean people = !session.format().isJson();
    if (github || (people && isSet(session, "GITHUB_ACTIONS"))) {
      new BuildLog(session.out()).github(end, next);
      path(session, "GITHUB_STEP_SUMMARY")
          .ifPresent(
              file ->
                  unlessUnwritable(session, () -> OutputFiles.append(file, StepSummary.of(end))));
    }
    if (azure || (people && isSet(session, "TF_BUILD"))) {
      BuildLog log = new BuildLog(session.out());
      log.azure(end, ExitCode.worst(end.exits()), next);
      String folder = path(session, "AGENT_TEMPDIRECTORY").orElse(null);
      unlessUnwritable(
          session, () -> log.azureSummary(OutputFiles.temporary(folder, StepSummary.of(end))));
    }
    if (notify) {
      session.alerts().ring("syncruns: " + words(end));
    }
  }

  /** A page that can't be written to is no reason to withhold how the run ended. */
  private static void unlessUnwritable(Session session, Runnable writing) {
    try {
      writing.run();
    } catch (CliFailure unwritable) {
      session.err().line("warning: " + unwritable.headline());
    }
  }

  private static String words(WatchSnapshot end) {
    return end.runs().stream()
        .filter(run -> run.ended().isPresent())
        .map(run -> run.connection().name() + " " + WatchTexts.end(run))
        .collect(Collectors.joining(", "));
  }

  private static boolean isSet(Session session, String variable) {
    return List.of("true", "1")
        .contains(path(session, variable).orElse("").toLowerCase(Locale.ROOT));
  }

  private static Optional<String> path(Session session, String variable) {
    return Optional.ofNullable(session.environment().get(variable)).filter(text -> !text.isBlank());
  }
}

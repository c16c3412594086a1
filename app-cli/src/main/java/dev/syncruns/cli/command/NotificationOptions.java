package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.CliException.FileReason;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.FileTrust;
import dev.syncruns.cli.output.AtomicFile;
import dev.syncruns.cli.output.AtomicFile.TemporaryFile;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.watch.BuildLog;
import dev.syncruns.cli.watch.BuildLog.StepSummary;
import dev.syncruns.cli.watch.EventLines.WaitDocument;
import dev.syncruns.cli.watch.LineView.WatchTexts;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of who else is told of a wait than the reader of its output. */
@OptionGroup(Name.NOTIFICATIONS)
final class NotificationOptions {
  @Option(names = "--notify", description = "ring the terminal bell at the end")
  private boolean notify;

  @Option(
      names = "--result-file",
      paramLabel = "FILE",
      description = "write the final JSON document to a file, atomically")
  private @Nullable String resultFile;

  @Option(names = "--github", description = "write annotations and a summary for GitHub Actions")
  private boolean github;

  @Option(names = "--azure", description = "write issues and a summary for Azure Pipelines")
  private boolean azure;

  /** Whether anybody else than the reader of the output is told. */
  boolean isTold() {
    return resultFile != null || notify || github || azure;
  }

  /**
   * Finds out, before anybody waits, whether the end could be told.
   *
   * @throws CliException when the file for it can't be written
   */
  void check() {
    if (resultFile != null) {
      OutputFiles.check(resultFile);
    }
  }

  /** Tells the file of a watch that is stopped; empty when there is none. */
  Optional<Consumer<WatchSnapshot>> interrupted(Session session) {
    RenderContext context = RenderContexts.of(session);
    return Optional.ofNullable(resultFile)
        .map(
            file ->
                now ->
                    unlessUnwritable(
                        session,
                        () -> OutputFiles.replace(file, WaitDocument.interrupted(now, context))));
  }

  /** Tells everyone of the end. */
  void tell(Session session, WatchSnapshot end, ExitCode exit, Function<WatchedRun, String> next) {
    if (resultFile != null) {
      OutputFiles.replace(resultFile, WaitDocument.text(end, exit, RenderContexts.of(session)));
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
    } catch (CliException unwritable) {
      session.alerts().line("warning: " + unwritable.headline());
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

  /** Files that commands write beside their output. */
  static final class OutputFiles {
    /** The most that GitHub takes of a step's summary. */
    private static final int LARGEST_SUMMARY = 1024 * 1024;

    private OutputFiles() {}

    /**
     * Finds out whether {@link #replace} would work, and leaves everything as it is.
     *
     * @throws CliException when it would not
     */
    static void check(String name) {
      try {
        Path file = target(name);
        if (Files.isDirectory(file)) {
          throw new IOException("it is a folder");
        }
        if (isReplaced(file)) {
          AtomicFile.replace(file).close();
        } else if (!Files.isWritable(file)) {
          throw new AccessDeniedException(name);
        }
      } catch (IOException | InvalidPathException unwritable) {
        throw refused(name, unwritable);
      }
    }

    /**
     * Gives a file new contents, or leaves it as it is: no reader sees a part. What a symbolic link
     * leads to is replaced, not the link; a pipe or a device is written to.
     *
     * @throws CliException when it can't be written
     */
    static void replace(String name, String contents) {
      try {
        Path file = target(name);
        if (isReplaced(file)) {
          try (AtomicFile whole = AtomicFile.replace(file)) {
            whole.out().write(contents.getBytes(StandardCharsets.UTF_8));
            whole.keep();
          }
        } else {
          Files.writeString(file, contents, StandardOpenOption.WRITE);
        }
      } catch (IOException | InvalidPathException unwritable) {
        throw refused(name, unwritable);
      }
    }

    private static Path target(String name) throws IOException {
      Path file = Path.of(name).toAbsolutePath();
      FileTrust.checkPlace(file);
      return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    private static boolean isReplaced(Path file) {
      return Files.isRegularFile(file) || !Files.exists(file);
    }

    /**
     * Appends to the page of a step of a build.
     *
     * @throws CliException when it can't be written, or would get larger than the service takes
     */
    static void append(String name, String text) {
      try {
        Path file = Path.of(name);
        FileTrust.checkPlace(file);
        long before = Files.exists(file) ? Files.size(file) : 0;
        if (before + text.getBytes(StandardCharsets.UTF_8).length > LARGEST_SUMMARY) {
          throw CliException.config(
              "the step summary has no room left for how the runs ended: 1 MiB is the most");
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException | InvalidPathException unwritable) {
        throw refused(name, unwritable);
      }
    }

    /**
     * The name of a new file with some contents, which stays.
     *
     * @param folder where it is made; null for where temporary files usually are
     */
    static String temporary(@Nullable String folder, String contents) {
      try {
        Path place = folder == null ? null : Path.of(folder);
        return TemporaryFile.write(place, "syncruns", ".md", contents).toString();
      } catch (IOException | InvalidPathException unwritable) {
        throw refused("a temporary file", unwritable);
      }
    }

    private static CliException refused(String name, Exception why) {
      return CliException.config(
              (name.isEmpty() ? "a file without a name" : name) + " can't be written")
          .row("reason", FileReason.of(why))
          .suggest("a file in a folder that exists and that you may write to")
          .causedBy(why);
    }
  }
}

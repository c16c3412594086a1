package dev.syncruns.cli.command;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.sample.CountingCatalog;
import dev.syncruns.cli.sample.TestSession;
import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One invocation of the command line over runs in memory. */
final class Cli {
  private final CountingCatalog catalog;
  private final List<TestSession> sessions = new ArrayList<>();
  private final int exit;

  private Cli(List<Run> runs, boolean reader, String... arguments) {
    this.catalog = new CountingCatalog(runs);
    CommandLine commandLine =
        RootCommand.lineFor(
            invocation -> {
              TestSession session = new TestSession(catalog, invocation);
              sessions.add(session);
              if (!reader) {
                session.loseReader();
              }
              return session;
            },
            arguments);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
    commandLine.setParameterExceptionHandler(
        (failure, rest) -> {
          throw failure;
        });
    CommandLine.ParseResult parsed = commandLine.parseArgs(arguments);
    this.exit = commandLine.getExecutionStrategy().execute(parsed);
  }

  /** What an invocation with {@code arguments} did. */
  static Cli run(List<Run> runs, String... arguments) {
    return new Cli(runs, true, arguments);
  }

  /** What an invocation did whose output nobody reads to its end. */
  static Cli runUnread(List<Run> runs, String... arguments) {
    return new Cli(runs, false, arguments);
  }

  /** How an invocation with {@code arguments} failed. */
  static CliException failure(List<Run> runs, String... arguments) {
    try {
      new Cli(runs, true, arguments);
    } catch (CommandLine.ExecutionException wrapped) {
      if (wrapped.getCause() instanceof CliException failure) {
        return failure;
      }
      throw wrapped;
    }
    throw new AssertionError("did not fail");
  }

  int exit() {
    return exit;
  }

  String out() {
    return sessions.get(sessions.size() - 1).written();
  }

  List<String> lines() {
    return out().lines().toList();
  }

  String err() {
    return sessions.get(sessions.size() - 1).warned();
  }

  List<String> requests() {
    return catalog.requests();
  }
}

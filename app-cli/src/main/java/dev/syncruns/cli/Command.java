package dev.syncruns.cli;

import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.config.CallerEnvironment;
import dev.syncruns.cli.failure.CliFailure;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line, from arguments to exit code. */
final class Command {
  private final Surroundings surroundings;
  private final PrintStream out;

  Command(Surroundings surroundings, PrintStream out) {
    this.surroundings = surroundings;
    this.out = out;
  }

  int run(String... args) {
    LiveSessions sessions = new LiveSessions(surroundings);
    Arguments arguments = new Arguments(args);
    Failures failures = new Failures(surroundings, sessions, arguments);
    try {
      arguments.refuseToken();
      CallerEnvironment.refuseUndecodable(surroundings.environment(), args);
    } catch (CliFailure refused) {
      return failures.end(refused);
    }
    CommandLine commandLine = RootCommand.lineFor(sessions, args);
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    failures.handleThoseOf(commandLine);
    try {
      return commandLine.execute(args);
    } catch (Error defect) {
      // Of what a command throws, picocli hands on exceptions only.
      return failures.end(defect);
    }
  }
}

package dev.syncruns.cli;

import dev.syncruns.cli.DefaultSession.DefaultSessions;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.error.CliException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** The command line, from arguments to exit code. */
final class Command {
  private final ProcessEnvironment surroundings;
  private final PrintStream out;

  Command(ProcessEnvironment surroundings, PrintStream out) {
    this.surroundings = surroundings;
    this.out = out;
  }

  int run(String... args) {
    DefaultSessions sessions = new DefaultSessions(surroundings);
    Arguments arguments = new Arguments(args);
    ErrorHandler failures = new ErrorHandler(surroundings, sessions, arguments);
    try {
      arguments.refuseToken();
      CallerEnvironment.refuseUndecodable(surroundings.environment(), args);
    } catch (CliException refused) {
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

  /** What has to be known of the arguments before, or although, they can't be parsed. */
  static final class Arguments {
    private static final List<String> JSON = List.of("json", "jsonl");

    private final List<String> arguments;

    Arguments(String... arguments) {
      List<String> all = List.of(arguments);
      int end = all.indexOf("--");
      this.arguments = end < 0 ? all : all.subList(0, end);
    }

    /** Whether whoever reads the output expects JSON, also of errors. */
    boolean wantJson(Map<String, String> environment) {
      String format = environment.getOrDefault("SYNCRUNS_OUTPUT_FORMAT", "");
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        if (argument.equals("--json")) {
          format = "json";
        } else if (argument.equals("-o") || argument.equals("--output")) {
          format = i + 1 < arguments.size() ? arguments.get(i + 1) : format;
        } else if (argument.startsWith("--output=")) {
          format = argument.substring("--output=".length());
        } else if (argument.startsWith("-o") && !argument.startsWith("--")) {
          format = argument.substring(argument.startsWith("-o=") ? 3 : 2);
        }
      }
      return JSON.contains(format.toLowerCase(Locale.ROOT));
    }

    /**
     * Refuses a token given as an argument, without repeating it.
     *
     * @throws CliException when there is one
     */
    void refuseToken() {
      if (arguments.stream().anyMatch(one -> one.equals("--token") || one.startsWith("--token="))) {
        throw CliException.usage(
                "tokens on the command line are visible to every process;"
                    + " use --token-file -, and rotate this one")
            .suggest("syncruns list --token-file - <FILE, or SYNCRUNS_TOKEN in the environment");
      }
    }

    /** Whether stack traces are wanted. */
    boolean wantDebug() {
      return arguments.contains("--debug");
    }
  }
}

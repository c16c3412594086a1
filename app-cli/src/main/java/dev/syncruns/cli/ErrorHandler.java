package dev.syncruns.cli;

import dev.syncruns.cli.Command.Arguments;
import dev.syncruns.cli.DefaultSession.DefaultSessions;
import dev.syncruns.cli.ErrorHandler.FailurePrinter.FailureJson;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.command.RootCommand.UsageErrors;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.CliException.ApiError;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.output.AtomicFile.TemporaryFile;
import dev.syncruns.cli.output.JsonWriter;
import dev.syncruns.cli.output.StaticHelp.Release;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.SecretRedactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Ends a command that threw: with words and an exit code, never with a stack trace unasked. */
final class ErrorHandler {
  private final ProcessEnvironment surroundings;
  private final DefaultSessions sessions;
  private final Arguments arguments;

  ErrorHandler(ProcessEnvironment surroundings, DefaultSessions sessions, Arguments arguments) {
    this.surroundings = surroundings;
    this.sessions = sessions;
    this.arguments = arguments;
  }

  /** Lets a command line end this way whatever is thrown. */
  void handleThoseOf(CommandLine commandLine) {
    commandLine.setParameterExceptionHandler((thrown, args) -> end(knowingAll(thrown, args)));
    commandLine.setExecutionExceptionHandler((thrown, command, result) -> end(thrown));
  }

  /** The same mistake, as found by a command line that has every command. */
  private ParameterException knowingAll(ParameterException thrown, String... args) {
    try {
      RootCommand.line(sessions).parseArgs(args);
    } catch (ParameterException same) {
      return same;
    }
    return thrown;
  }

  /** Tells what happened and says what to end with. */
  int end(Throwable thrown) {
    CliException failure = failureOf(thrown);
    boolean json = arguments.wantJson(surroundings.environment());
    new FailurePrinter(surroundings.err(), json, surroundings.secrets()).print(failure);
    if (arguments.wantDebug()) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      surroundings
          .secrets()
          .redactMessage(trace.toString())
          .lines()
          .forEach(surroundings.err()::line);
    }
    return failure.exit().code();
  }

  private CliException failureOf(Throwable thrown) {
    if (thrown instanceof CliException failure) {
      return failure;
    }
    if (thrown instanceof Problem problem) {
      return ProblemMessages.of(problem, sessions.asked());
    }
    if (thrown instanceof ParameterException mistyped) {
      return mistyped.getCause() instanceof CliException failure
          ? failure
          : UsageErrors.explain(mistyped);
    }
    return new CrashReport(surroundings.secrets()).write(thrown);
  }

  /** Prints failures on standard error: for people, or as one JSON object. */
  static final class FailurePrinter {
    private static final int LABEL = 12;

    private final Terminal err;
    private final boolean json;
    private final SecretRedactor secrets;

    FailurePrinter(Terminal err, boolean json, SecretRedactor secrets) {
      this.err = err;
      this.json = json;
      this.secrets = secrets;
    }

    void print(CliException failure) {
      if (json) {
        String document =
            JsonWriter.document(err, fields -> FailureJson.write(fields, failure)).strip();
        JsonWriter.write(err, secrets.redactMessage(document) + "\n");
        return;
      }
      line("error: " + failure.headline());
      failure.rows().forEach(this::row);
      String exit = "exit " + failure.exit().code();
      String reference =
          failure
              .api()
              .map(api -> api.correlationId())
              .map(id -> "request-id " + id + " (the service's)      " + exit)
              .orElse("");
      if (reference.isEmpty()) {
        row(
            new CliException.Row(
                "exit", failure.exit().code() + " (" + name(failure.exit()) + ")"));
      } else {
        row(new CliException.Row("ref", reference));
      }
    }

    private void line(String text) {
      err.line(secrets.redactMessage(text));
    }

    private static String name(ExitCode exit) {
      return exit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void row(CliException.Row row) {
      List<String> lines = row.value().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String label = i == 0 ? row.label() : "";
        line("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + lines.get(i));
      }
    }

    /** A failure as one JSON object. */
    static final class FailureJson {
      private static final ApiError UNASKED = new ApiError(null, null, null, List.of());

      private FailureJson() {}

      static void write(Fields document, CliException failure) {
        ApiError api = failure.api().orElse(UNASKED);
        document
            .put("schema", "syncruns.failure/v1")
            .object(
                "error",
                error ->
                    error
                        .put("code", failure.exit().name().toLowerCase(Locale.ROOT))
                        .put("httpStatus", api.httpStatus())
                        .put("apiCode", api.code())
                        .put("message", failure.headline())
                        .put("hint", hint(failure).orElse(null))
                        .put("correlationId", api.correlationId())
                        .put("exit", failure.exit().code())
                        .objects(
                            "details",
                            api.details(),
                            (one, detail) ->
                                one.put("option", detail.flag())
                                    .put("target", detail.target())
                                    .put("code", detail.code())
                                    .put("message", detail.message())));
      }

      private static Optional<String> hint(CliException failure) {
        String hint =
            failure.rows().stream()
                .filter(row -> row.label().equals("try") || row.label().equals("allowed"))
                .map(CliException.Row::value)
                .collect(Collectors.joining("; "));
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
      }
    }
  }

  /**
   * A file about a defect, for those who can mend it: readable by its owner only (as the JDK
   * creates temporary files) and without secrets.
   */
  static final class CrashReport {
    private final SecretRedactor secrets;

    CrashReport(SecretRedactor secrets) {
      this.secrets = secrets;
    }

    /** The failure that tells of the defect, and of the file if it could be written. */
    CliException write(Throwable defect) {
      CliException failure =
          CliException.of(ExitCode.INTERNAL, "this is a defect in syncruns: " + kind(defect))
              .causedBy(defect);
      try {
        Path file = TemporaryFile.write(null, "syncruns-crash-", ".txt", text(defect));
        return failure
            .row("report", file.toString())
            .suggest("send the report to the authors; it holds no token");
      } catch (IOException | SecurityException unwritable) {
        return failure.suggest("the same command with --debug, and send its output to the authors");
      }
    }

    private static String kind(Throwable defect) {
      return defect.getClass().getSimpleName();
    }

    private String text(Throwable defect) {
      StringWriter trace = new StringWriter();
      defect.printStackTrace(new PrintWriter(trace, true));
      return "syncruns "
          + Release.version()
          + ", Java "
          + System.getProperty("java.version")
          + ", "
          + System.getProperty("os.name")
          + System.lineSeparator()
          + secrets.redactExcerpt(trace.toString());
    }
  }
}

package dev.syncruns.cli;

import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.command.Typing;
import dev.syncruns.cli.explain.ProblemReport;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.domain.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Ends a command that threw: with words and an exit code, never with a stack trace unasked. */
final class Failures {
  private final Surroundings surroundings;
  private final LiveSessions sessions;
  private final Arguments arguments;

  Failures(Surroundings surroundings, LiveSessions sessions, Arguments arguments) {
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
    CliFailure failure = failureOf(thrown);
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

  private CliFailure failureOf(Throwable thrown) {
    if (thrown instanceof CliFailure failure) {
      return failure;
    }
    if (thrown instanceof Problem problem) {
      return ProblemReport.of(problem, sessions.asked());
    }
    if (thrown instanceof ParameterException mistyped) {
      return mistyped.getCause() instanceof CliFailure failure ? failure : Typing.explain(mistyped);
    }
    return new CrashReport(surroundings.secrets()).write(thrown);
  }
}

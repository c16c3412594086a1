package dev.syncruns.cli;

import dev.syncruns.cli.ErrorHandler.FailurePrinter;
import dev.syncruns.cli.ProcessEnvironment.StandardInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Capabilities.CapabilityProbe;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.Terminal.StandardOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The command between the streams of a process. */
final class Program {
  private final StandardOutput standard;
  private final PrintStream out;
  private final ProcessEnvironment surroundings;

  Program(
      StandardOutput standard,
      OutputStream error,
      InputStream in,
      Map<String, String> environment) {
    this.standard = standard;
    this.out = new PrintStream(standard, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(error, true, StandardCharsets.UTF_8);
    CapabilityProbe probe = new CapabilityProbe(environment);
    this.surroundings =
        new ProcessEnvironment(
            environment,
            Path.of("").toAbsolutePath(),
            new StandardInput(in, probe::isInputTerminal),
            new Terminal(out, probe::standardOutput, () -> standard.failure().isPresent())
                .sized(probe::outputSize)
                .moving(new CursorMoves()),
            new Terminal(err, probe::standardError, () -> false));
  }

  /** Runs the command and says what to end with. */
  int run(String... args) {
    int exit = new Command(surroundings, out).run(args);
    out.flush();
    return exit;
  }

  /** {@code exit}, unless the output could not be written: a reader that left is no failure. */
  int writtenOr(int exit) {
    if (standard.failure().isEmpty() || standard.isReaderGone()) {
      return exit;
    }
    IOException reason = standard.failure().get();
    CliException failure =
        CliException.config("the output can't be written: " + reason.getMessage())
            .suggest("free some space, or write elsewhere");
    new FailurePrinter(surroundings.err(), false, surroundings.secrets()).print(failure);
    return failure.exit().code();
  }
}

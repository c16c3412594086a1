package dev.syncruns.cli;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.CapabilityProbe;
import dev.syncruns.cli.render.StandardOutput;
import dev.syncruns.cli.render.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The entry point of the process: the only class that ends it or takes its streams. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    CapabilityProbe probe = new CapabilityProbe(environment);
    Surroundings surroundings =
        new Surroundings(
            environment,
            Path.of("").toAbsolutePath(),
            new StandardInput(System.in, probe::isInputTerminal),
            new Terminal(out, probe::standardOutput, () -> standard.failure().isPresent()),
            new Terminal(err, probe::standardError, () -> false));
    int exit = new Command(surroundings, out).run(args);
    out.flush();
    System.exit(standard.isReaderGone() ? exit : unwritable(standard, exit, surroundings));
  }

  private static int unwritable(StandardOutput standard, int exit, Surroundings surroundings) {
    if (standard.failure().isEmpty()) {
      return exit;
    }
    IOException reason = standard.failure().get();
    CliFailure failure =
        CliFailure.config("the output can't be written: " + reason.getMessage())
            .suggest("free some space, or write elsewhere");
    new FailurePrinter(surroundings.err(), false).print(failure);
    return failure.exit().code();
  }
}

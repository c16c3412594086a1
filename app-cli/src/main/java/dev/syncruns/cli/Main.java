package dev.syncruns.cli;

import dev.syncruns.cli.output.Capabilities.CapabilityProbe;
import dev.syncruns.cli.output.StaticHelp;
import dev.syncruns.cli.output.Terminal.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The entry point of the process: the only class that ends it or takes its streams. What is ready
 * to be printed is, before anything that takes time to load.
 */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Optional<String> ready = ready(args);
    ready.ifPresent(text -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    if (ready.isPresent() && out.failure().isEmpty()) {
      System.exit(0);
    }
    Program program =
        new Program(
            out, new FileOutputStream(FileDescriptor.err), System.in, CallerEnvironment.read());
    int exit = ready.isPresent() ? 0 : program.run(args);
    System.exit(program.writtenOr(exit));
  }

  private static Optional<String> ready(String[] args) {
    return Completion.isAsked(args)
        ? Optional.of(
            new Completion(CallerEnvironment.read(), Path.of("").toAbsolutePath()).answer(args))
        : StaticHelp.answer(
            () -> new CapabilityProbe(CallerEnvironment.read()).standardOutput().width(), args);
  }
}

package dev.syncruns.cli.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the launcher and of what was built, in a folder of its own. */
final class Checkout {
  private static final long PATIENCE_MINUTES = 3;

  final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** A copy of this build, below {@code root}. */
  static Checkout at(Path root) throws IOException {
    Checkout checkout = new Checkout(root);
    copy(Path.of("target/dist/lib"), checkout.dist("lib"));
    Files.copy(Path.of("target/dist/syncruns.jar"), checkout.dist("syncruns.jar"));
    launchersTo(root);
    return checkout;
  }

  /** The launcher of a checkout, and the installed one that it starts. */
  static void launchersTo(Path root) throws IOException {
    Path installed = root.resolve("app-cli/src/main/dist/bin/syncruns");
    Files.createDirectories(installed.getParent());
    Files.copy(Path.of("src/main/dist/bin/syncruns"), installed);
    Files.copy(Path.of("../syncruns"), root.resolve("syncruns"));
  }

  /** Waits until no archive of classes is being made. */
  static void awaitArchive(Path root) throws IOException, InterruptedException {
    String makes = "while ls \"$1\"/java*/training >/dev/null 2>&1; do sleep 1; done";
    Path dist = root.resolve("app-cli/target/dist");
    new ProcessBuilder("/bin/sh", "-c", makes, "sh", dist.toString()).start().waitFor();
  }

  Path dist(String name) {
    return root.resolve("app-cli/target/dist").resolve(name);
  }

  /** A start of the launcher in an empty environment. */
  Start start(String... arguments) {
    return new Start(arguments);
  }

  /** A folder with everything in it, with the times of the files. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** A start that is about to happen. */
  final class Start {
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = root;

    private Start(String... arguments) {
      command.add(root.resolve("syncruns").toString());
      command.addAll(List.of(arguments));
      environment.put("PATH", System.getenv("PATH"));
      environment.put("HOME", root.toString());
      environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    Start with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Start in(Path workingDirectory) {
      directory = workingDirectory;
      return this;
    }

    /** By a shell, in whose {@code line} the launcher with its arguments is {@code "$@"}. */
    Start by(String line) {
      command.addAll(0, List.of("/bin/sh", "-c", line, "sh"));
      return this;
    }

    /** Runs it, and waits for the archive of classes that a first start leaves to be made. */
    Ran run() throws Exception {
      Ran ran = runOnly();
      awaitArchive(root);
      return ran;
    }

    private Ran runOnly() throws Exception {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError("it did not end: " + command);
        }
        return new Ran(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }
}

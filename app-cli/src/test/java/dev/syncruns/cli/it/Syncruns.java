package dev.syncruns.cli.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged command as a process of its own, with an environment of its own. */
final class Syncruns {
  private static final long PATIENCE_MINUTES = 3;

  private final Map<String, String> environment = new HashMap<>();
  private Path directory;
  private String input = "";

  private Syncruns(Path home) {
    this.directory = home;
    environment.put("HOME", home.toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LANG", "C.UTF-8");
  }

  /** A command whose user lives in {@code home} and has set nothing. */
  static Syncruns at(Path home) {
    return new Syncruns(home);
  }

  Syncruns with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Syncruns talkingTo(URI service, String connection) {
    return with("SYNCRUNS_API_URL", service.toString())
        .with("SYNCRUNS_TOKEN", "sim-test")
        .with("SYNCRUNS_CONNECTION", connection);
  }

  Syncruns in(Path workingDirectory) {
    directory = workingDirectory;
    return this;
  }

  Syncruns reading(String standardInput) {
    input = standardInput;
    return this;
  }

  Ran run(String... arguments) {
    return finish(command(arguments));
  }

  /** Runs a shell's command line in which {@code "$@"} is the command. */
  Ran shell(String line, String... arguments) {
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", line, "sh"));
    all.addAll(command(arguments));
    return finish(all);
  }

  Process start(String... arguments) {
    try {
      return builder(command(arguments)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private Ran finish(List<String> command) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      Process process =
          builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("it did not end: " + command + Files.readString(err));
      }
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(Path.of("target/dist/syncruns.jar").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return command;
  }
}

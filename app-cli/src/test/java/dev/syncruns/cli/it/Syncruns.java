package dev.syncruns.cli.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the packaged command as a process of its own, with an environment of its own. */
final class Syncruns {
  private static final long PATIENCE_MINUTES = 3;

  private final Map<String, String> environment = new HashMap<>();
  private Path directory;
  private String input = "";
  private List<String> program = List.of("-jar", dist("syncruns.jar").toString());

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

  /** The same with a client's credentials instead of a token. */
  Syncruns asClient(URI issuer, String id, String secret) {
    environment.remove("SYNCRUNS_TOKEN");
    return with("SYNCRUNS_ISSUER_URL", issuer.toString())
        .with("SYNCRUNS_CLIENT_ID", id)
        .with("SYNCRUNS_CLIENT_SECRET", secret);
  }

  /** The same in an installation that lost a library. */
  Syncruns without(String library) {
    try (Stream<Path> libraries = Files.list(dist("lib"))) {
      String path =
          libraries
              .filter(file -> !file.getFileName().toString().startsWith(library))
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
      String classes = Path.of("target/classes").toAbsolutePath() + File.pathSeparator + path;
      program = List.of("-cp", classes, "dev.syncruns.cli.Main");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /**
   * Writes a script that becomes the command, with its environment and what the caller has beside,
   * and leaves its process id in {@code pid}.
   */
  void writeScript(Path script) {
    StringBuilder text = new StringBuilder("#!/bin/sh\necho $$ > pid\n");
    environment.forEach(
        (name, value) ->
            text.append(name + "=${" + name + "-'" + value + "'}; export " + name + "\n"));
    text.append("exec '").append(String.join("' '", command())).append("' \"$@\"\n");
    try {
      Files.writeString(script, text);
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
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

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(program);
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path dist(String name) {
    return Path.of("target/dist", name).toAbsolutePath();
  }
}

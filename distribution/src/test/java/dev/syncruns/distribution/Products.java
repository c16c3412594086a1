package dev.syncruns.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the build packed, and processes that try it. */
final class Products {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Products() {}

  /** The one product whose name matches, or else the test is skipped: no Java was packed. */
  static Path withJava(String name) throws IOException {
    List<Path> found = named(name);
    assumeTrue(!found.isEmpty(), "no Java was packed: the build said why");
    return found.get(0);
  }

  /** The one product whose name matches. */
  static Path product(String name) throws IOException {
    List<Path> found = named(name);
    if (found.size() != 1) {
      throw new AssertionError(name + ": " + found);
    }
    return found.get(0);
  }

  private static List<Path> named(String name) throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).toList();
    }
  }

  /** Unpacks an archive with the tool that people use, and finds the command's folder in it. */
  static Path unpacked(Path archive, Path into) throws Exception {
    Files.createDirectories(into);
    boolean tar = archive.toString().endsWith(".tar.gz");
    List<String> tool =
        tar
            ? List.of("tar", "-xzf", archive.toString(), "-C", into.toString())
            : List.of(Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "-xf");
    List<String> command = new ArrayList<>(tool);
    if (!tar) {
      command.add(archive.toString());
    }
    Ran ran = new Start(command).in(into).with("PATH", System.getenv("PATH")).run();
    if (ran.exit() != 0) {
      throw new AssertionError(ran);
    }
    try (Stream<Path> folders = Files.list(into)) {
      return folders.findFirst().orElseThrow();
    }
  }

  /** What comes of a start of the command, which takes its classes from the archive of them. */
  static Ran fromArchive(Start start) throws Exception {
    Path folder = Files.createTempDirectory("loaded");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path loaded = folder.resolve("classes.txt");
    Ran ran = start.with("SYNCRUNS_JAVA_OPTS", "-Xlog:class+load:file=" + loaded).run();
    try (Stream<String> classes = Files.lines(loaded)) {
      if (classes.noneMatch(
          line -> line.contains("dev.syncruns.") && line.contains("shared objects file"))) {
        throw new AssertionError("no class is from the archive: " + ran);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return ran;
  }

  /** What came of a process. */
  record Ran(int exit, String out, String err) {}

  /** A process in an empty environment. */
  static final class Start {
    private static final long PATIENCE_MINUTES = 5;

    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = TARGET;

    Start(List<String> command) {
      this.command = command;
    }

    /** The command in {@code home}, by a shell, as archives keep no permissions everywhere. */
    static Start command(Path home, String... arguments) {
      List<String> words = new ArrayList<>(List.of("/bin/sh", home + "/bin/syncruns"));
      words.addAll(List.of(arguments));
      return new Start(words);
    }

    Start with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Start in(Path workingDirectory) {
      directory = workingDirectory;
      return this;
    }

    /** As the user nobody, which only root can become. */
    Start byNobody() {
      command.addAll(
          0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
      return with("PATH", System.getenv("PATH"));
    }

    Running begin() throws IOException {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      return new Running(process, out, err);
    }

    Ran run() throws IOException, InterruptedException {
      return begin().end();
    }

    /** A process under way. */
    record Running(Process process, Path out, Path err) {
      Ran end() throws IOException, InterruptedException {
        try {
          if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + process.info());
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
}

package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with this JDK's compiler and runs them in a JVM of their own. */
final class Program {
  private Program() {}

  /** Compiles sources, given by path, into a directory; fails with what the compiler says. */
  static void compile(Map<String, String> sources, Path into, List<Path> modulePath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files = sources.entrySet().stream().map(entry -> write(into, entry)).toList();
    List<String> options = new ArrayList<>(List.of("-d", into.toString(), "--release", "17"));
    options.addAll(List.of("-proc:none", "-Xlint:all", "-Werror"));
    if (!modulePath.isEmpty()) {
      options.addAll(List.of("--module-path", join(modulePath)));
    }
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs the main class of a module and returns what it printed; fails unless it ends with 0. */
  static String run(List<Path> modulePath, String main) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "--module-path", join(modulePath), "--module", main)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private static Path write(Path directory, Map.Entry<String, String> source) {
    try {
      Path file = directory.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source.getValue());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String join(List<Path> paths) {
    return paths.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}

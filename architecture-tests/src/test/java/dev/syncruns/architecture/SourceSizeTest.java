package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No source file of the house has more than 300 lines, and nine in ten have fewer than 200. */
class SourceSizeTest {
  private static final int MOST_LINES = 300;
  private static final int MANY_LINES = 200;

  @TempDir private Path elsewhere;

  @Test
  void noFileIsTooLong() {
    assertThat(sources()).isNotEmpty();
    assertThat(longerThan(MOST_LINES, sources())).isEmpty();
  }

  @Test
  void fewFilesAreLong() {
    assertThat(longerThan(MANY_LINES, sources())).hasSizeLessThanOrEqualTo(sources().size() / 10);
  }

  @Test
  void aLongFileIsSeen() throws IOException {
    Path kept = Files.write(elsewhere.resolve("Kept.java"), Collections.nCopies(300, "//"));
    Path broken = Files.write(elsewhere.resolve("Broken.java"), Collections.nCopies(301, "//"));

    assertThat(longerThan(MOST_LINES, List.of(kept, broken))).containsExactly(broken);
  }

  private static List<Path> longerThan(int lines, List<Path> files) {
    return files.stream().filter(file -> count(file) > lines).toList();
  }

  private static List<Path> sources() {
    return Modules.names().stream()
        .map(module -> Path.of("..", module, "src"))
        .flatMap(SourceSizeTest::javaFiles)
        .toList();
  }

  private static Stream<Path> javaFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long count(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's archive of classes: made beside a first start, and never needed. */
class LauncherIT {
  /** Java refuses to start when it can't use the archive. */
  private static final String ONLY_WITH_ARCHIVE = "-Xshare:on";

  @TempDir static Path folder;
  private static Path checkout;
  private static String expected = "";

  @BeforeAll
  static void startOnce() throws Exception {
    checkout = folder.resolve("checkout");
    Path dist = Path.of("target/dist");
    Path copied = checkout.resolve("app-cli/target/dist");
    copy(dist.resolve("lib"), copied.resolve("lib"));
    copy(dist.resolve("syncruns.jar"), copied.resolve("syncruns.jar"));
    Checkout.launchersTo(checkout);
    expected = start(checkout, "", "./syncruns").out();
    assertThat(expected.lines()).hasSizeGreaterThan(10);
  }

  @Test
  void theArchiveServesFromEveryDirectory() throws Exception {
    assertThat(archive(checkout)).isNotEmptyFile();
    assertAsExpected(start(checkout, ONLY_WITH_ARCHIVE, "./syncruns"));
    assertAsExpected(start(folder, ONLY_WITH_ARCHIVE, "checkout/syncruns"));
    assertAsExpected(start(folder, ONLY_WITH_ARCHIVE, checkout + "/../checkout/syncruns"));
  }

  @Test
  void anArchiveThatIsMovedCutShortOrStaleIsMadeAnew() throws Exception {
    Path moved = copyOf("moved");
    assertAsExpected(start(moved, "", "./syncruns"));
    assertAsExpected(start(moved, ONLY_WITH_ARCHIVE, "./syncruns"));

    byte[] whole = Files.readAllBytes(archive(moved));
    replace(archive(moved), Arrays.copyOf(whole, whole.length / 2));
    assertAsExpected(start(moved, "", "./syncruns"));
    assertAsExpected(start(moved, ONLY_WITH_ARCHIVE, "./syncruns"));

    Path jar = moved.resolve("app-cli/target/dist/syncruns.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
    assertAsExpected(start(moved, "", "./syncruns"));
    assertAsExpected(start(moved, ONLY_WITH_ARCHIVE, "./syncruns"));

    replace(archive(moved), new byte[Files.readAllBytes(archive(moved)).length]);
    assertAsExpected(start(moved, "", "./syncruns"));
  }

  @Test
  void whereNothingCanBeKeptTheCommandStartsAllTheSame() throws Exception {
    Path full = copyOf("full");
    Path kept = archive(full).getParent();
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(kept);
    Files.createFile(kept);

    assertAsExpected(start(full, "", "./syncruns"));
    assertThat(kept).isEmptyFile();
  }

  @Test
  void firstStartsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    Path shared = copyOf("shared");
    Files.delete(archive(shared));
    List<Process> both = new ArrayList<>();
    List<Path> outputs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Path out = folder.resolve("out" + i);
      outputs.add(out);
      both.add(builder(shared, "", "./syncruns").redirectOutput(out.toFile()).start());
    }

    for (int i = 0; i < both.size(); i++) {
      assertThat(both.get(i).waitFor()).isZero();
      assertThat(outputs.get(i)).hasContent(expected);
    }
    Checkout.awaitArchive(shared);
    assertAsExpected(start(shared, "", "./syncruns"));
    assertAsExpected(start(shared, ONLY_WITH_ARCHIVE, "./syncruns"));
    try (Stream<Path> left = Files.list(archive(shared).getParent())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("archive", "java", "options");
    }
  }

  private static void assertAsExpected(Ran ran) {
    assertThat(ran.exit()).as(ran.toString()).isZero();
    assertThat(ran.out()).isEqualTo(expected);
    assertThat(ran.err()).isEmpty();
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Files.delete(file);
    Files.write(file, content);
  }

  private static Ran start(Path directory, String options, String launcher) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = builder(directory, options, launcher);
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    Checkout.awaitArchive(root(directory, launcher));
    return new Ran(exit, Files.readString(out), Files.readString(err));
  }

  private static Path root(Path directory, String launcher) {
    return directory.resolve(launcher).normalize().getParent();
  }

  private static ProcessBuilder builder(Path directory, String options, String launcher) {
    ProcessBuilder builder =
        new ProcessBuilder(launcher, "--demo", "list", "-o", "name").directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SYNCRUNS_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("SYNCRUNS_JAVA_OPTS", options);
    return builder;
  }

  private static Path archive(Path installation) throws IOException {
    try (Stream<Path> kept = Files.list(installation.resolve("app-cli/target/dist"))) {
      return kept.filter(path -> path.getFileName().toString().startsWith("java"))
          .findFirst()
          .orElseThrow()
          .resolve("archive");
    }
  }

  private static Path copyOf(String name) throws IOException {
    Path copy = folder.resolve(name);
    copy(checkout, copy);
    return copy;
  }

  /** With the times of the files, which tell what is older than what. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}

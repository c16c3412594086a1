package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the launcher is started, the command says what it says in a UTF-8 locale. */
@DisabledOnOs(OS.WINDOWS)
class LauncherEnvironmentIT {
  private static final String[] DEMO = {"--demo", "list", "--limit", "3", "-o", "csv"};

  @TempDir static Path folder;
  private static Checkout checkout;
  private static String expected = "";

  @BeforeAll
  static void startOnce() throws Exception {
    checkout = Checkout.at(folder.resolve("mit Blank und ümläut"));
    assertThat(checkout.start("__prepare").run().exit()).isZero();
    Ran ran = checkout.start(DEMO).with("LC_ALL", "C.UTF-8").run();
    assertThat(ran.exit()).as(ran.err()).isZero();
    expected = ran.out();
    assertThat(expected.lines()).hasSize(4);
  }

  private static void assertAsExpected(Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "C", "POSIX", "xx_XX", "xx_XX.UTF-8", "de_DE.ISO-8859-1", "C.UTF-8", "utf8"})
  void everyLocale_readsArgumentsPathsAndVariablesBeyondAscii(String locale) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home " + locale).resolve("jörg-京"));
    Path settings = Files.createDirectories(home.resolve(".config/syncruns"));
    Files.writeString(settings.resolve("config.properties"), "syncruns.list.limit=7\n");

    Ran added =
        checkout
            .start("connections", "add", "b", "id-1", "--title", "Brücke 橋")
            .with("LC_ALL", locale)
            .with("HOME", home.toString())
            .in(home)
            .run();
    assertThat(added.exit()).as(added.err()).isZero();
    assertThat(Files.readString(settings.resolve("config.properties"), StandardCharsets.UTF_8))
        .contains("Brücke 橋", "syncruns.list.limit=7");

    assertAsExpected(checkout.start(DEMO).with("LC_ALL", locale).in(home).run());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "SYNCRUNS_JAVA_OPTS"})
  void collectorInAVariableOfJava_takesPart(String variable) throws Exception {
    for (String collector : List.of("G1", "Parallel", "Serial")) {
      assertAsExpected(
          checkout.start(DEMO).with(variable, "-XX:+Use" + collector + "GC -Dx=y").run());
    }
  }

  @Test
  void collectorsInSeveralVariables_agree() throws Exception {
    assertAsExpected(
        checkout
            .start(DEMO)
            .with("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC -Dfile.encoding=ISO-8859-1")
            .with("_JAVA_OPTIONS", "-XX:+UseParallelGC")
            .with("SYNCRUNS_JAVA_OPTS", "-XX:+UseSerialGC")
            .run());
  }

  @Test
  void jsonProviderInAVariableOfJava_isNotLookedUp() throws Exception {
    Ran ran =
        checkout
            .start("--demo", "list", "-o", "json")
            .with("JAVA_TOOL_OPTIONS", "-Djakarta.json.provider=com.example.NotThere")
            .run();

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+NoSuchOption", "-Xmx1k", "-javaagent:missing.jar"})
  void optionsThatJavaRefuses_areToldOnStandardError(String options) throws Exception {
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "SYNCRUNS_JAVA_OPTS")) {
      Ran ran = checkout.start(DEMO).with(variable, options).run();

      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("syncruns: Java does not start").contains(variable);
    }
  }

  @Test
  void workingDirectoryThatWasRemoved_isNotNeeded() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));

    Ran ran = checkout.start(DEMO).in(gone).by("rmdir \"$PWD\" && \"$@\"").run();

    assertAsExpected(ran);
    assertThat(ran.err()).contains("working directory no longer exists");
  }

  @Test
  void filesOfOthersInTheWorkingDirectory_areNotRead() throws Exception {
    Path directory = Files.createDirectories(folder.resolve("others/config")).getParent();
    Files.writeString(directory.resolve(".env"), "DATA_DIR=C:\\users\\me\n");
    Files.writeString(directory.resolve("config/application.properties"), "x=\\u12\n");

    assertAsExpected(checkout.start(DEMO).in(directory).run());
    assertThat(checkout.start("--demo", "doctor").in(directory).run().exit()).isZero();
  }

  @Test
  void threadDump_isNoPartOfTheData() throws Exception {
    Path out = folder.resolve("dumped");
    Path err = folder.resolve("dump");
    ProcessBuilder builder =
        new ProcessBuilder(
                checkout.root.resolve("syncruns").toString(),
                "simulate",
                "--scenario",
                "nightly-partial")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
    Process process = builder.start();
    try {
      awaitContent(out, "# serving until");
      String before = Files.readString(out);
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
      awaitContent(err, "Full thread dump");
      assertThat(Files.readString(out)).isEqualTo(before);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void awaitContent(Path file, String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.readString(file).contains(text)) {
      assertThat(System.nanoTime()).as(text + " in " + Files.readString(file)).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}

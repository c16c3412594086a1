package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.sample.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is what the launcher does. */
@DisabledOnOs(OS.WINDOWS)
class DocumentsIT {

  @TempDir Path home;

  @TestFactory
  List<DynamicTest> everyCommandOfTheDocumentsDoesWhatTheyShow() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : Documents.all()) {
      String name = Documents.ROOT.relativize(document).toString();
      for (ConsoleBlock block : ConsoleBlock.in(name, Files.readAllLines(document))) {
        tests.add(
            DynamicTest.dynamicTest(block.place() + " " + block.command(), () -> check(block)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  @Test
  void aWildcardStandsForAnythingAndOtherTextForItself() {
    List<String> document =
        List.of("```console", "$ ./syncruns --demo x", "a … c", "…", "z", "$ echo $?", "5", "```");
    ConsoleBlock block = ConsoleBlock.in("a.md", document).get(0);

    assertThat(block.exit()).isEqualTo(5);
    assertThat(block.fits("a b c\nmore\nz\n")).isTrue();
    assertThat(block.fits("a b c\nz\n")).isTrue();
    assertThat(block.fits("a b d\nz\n")).isFalse();
    assertThat(block.fits("a b c\nz\nand more\n")).isFalse();
  }

  private void check(ConsoleBlock block) throws Exception {
    Path output = Files.createTempFile(home, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", block.command())
            .directory(Documents.ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SYNCRUNS_"));
    builder.environment().keySet().removeAll(List.of("GITHUB_ACTIONS", "TF_BUILD"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TZ", "UTC");
    builder.environment().put("LANG", "C.UTF-8");

    int exit = builder.start().waitFor();

    String real = Files.readString(output);
    assertThat(exit).as("%s%n%s", block.command(), real).isEqualTo(block.exit());
    assertThat(block.fits(real))
        .as("%s shows%n%s%nbut it is%n%s", block.place(), block.output(), real)
        .isTrue();
  }
}

package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No format lets a text of the service act on anything, or a secret out. */
class SafetyTest {
  @TestFactory
  Stream<DynamicTest> hostileTextIsHarmlessIn() {
    Map<String, String> outputs = new TreeMap<>();
    for (OutputFormat format : OutputFormat.values()) {
      for (OutputTarget medium : OutputTarget.values()) {
        outputs.put(format + " of runs read by " + medium, list(format, medium));
      }
      outputs.put("show as " + format, show("-o", format.label()));
    }
    outputs.put("show on a terminal", show("--width", "100", "--raw", "--report", "--all-tasks"));
    outputs.put("show in a pipe", show("--raw", "--report", "--all-tasks", "-o", "wide"));
    return outputs.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertHarmless(one.getValue())));
  }

  private static void assertHarmless(String output) {
    assertThat(output).isNotBlank();
    assertThat(output.codePoints().filter(SafetyTest::isActive).mapToObj(Integer::toHexString))
        .isEmpty();
    assertThat(output).doesNotContain("##vso[", "##[", "GEHEIM", "geheim");
    assertThat(output.lines().map(String::stripLeading)).noneMatch(line -> line.startsWith("::"));
  }

  private static boolean isActive(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static String list(OutputFormat format, OutputTarget medium) {
    String[] every =
        RunColumns.table(false).columns().stream()
            .filter(column -> format.isJson() || column.isChoosable())
            .map(ColumnSpec::name)
            .toArray(String[]::new);
    List<Run> runs = List.of(Hostile.everywhere(), Hostile.everywhere());
    return Screens.listed(format, medium, runs, every);
  }

  private static String show(String... options) {
    List<String> words = new ArrayList<>(List.of("show"));
    words.addAll(List.of(options));
    return Cli.run(List.of(Hostile.everywhere()), words.toArray(String[]::new)).out();
  }
}

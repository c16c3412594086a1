package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.output.RowFormat.TaskRows;
import dev.syncruns.cli.output.RunSink.NameSink;
import dev.syncruns.cli.output.RunSink.SeparatedSink;
import dev.syncruns.cli.output.RunsDocument.RunDocument;
import dev.syncruns.cli.output.RunsDocument.RunLines;
import dev.syncruns.cli.output.ShowScreen.ShowLayout;
import dev.syncruns.cli.output.TableSink.ListLayout;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.RunTree;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.domain.run.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No format lets a text of the service act on anything, or a secret out. */
class SafetyTest {
  private static final List<Column> EVERY_COLUMN = List.of(Column.values());
  private static final List<RunField> EVERY_FIELD = RunField.all(false);

  @TestFactory
  Stream<DynamicTest> hostileTextIsHarmlessIn() {
    Map<String, String> outputs = new TreeMap<>();
    outputs.put("table", list(OutputTarget.SCREEN, out -> table(out, EVERY_COLUMN)));
    outputs.put("table in a pipe", list(OutputTarget.PLAIN, out -> table(out, EVERY_COLUMN)));
    outputs.put("csv", list(OutputTarget.DATA, out -> separated(out, SeparatedValues.CSV)));
    outputs.put("tsv", list(OutputTarget.DATA, out -> separated(out, SeparatedValues.TSV)));
    outputs.put("name", list(OutputTarget.DATA, NameSink::new));
    outputs.put(
        "json", list(OutputTarget.DATA, out -> new RunsDocument(out, Screens.BRIDGE, EVERY_FIELD)));
    outputs.put("jsonl", list(OutputTarget.DATA, out -> new RunLines(out, EVERY_FIELD)));
    outputs.put("show", show(OutputTarget.SCREEN));
    outputs.put("show in a pipe", show(OutputTarget.PLAIN));
    outputs.put("show as json", Screens.pipe(SafetyTest::showJson));
    outputs.put(
        "show as csv",
        Screens.pipe(out -> TaskRows.write(out, SeparatedValues.CSV, true, Hostile.everywhere())));
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

  private static String list(OutputTarget medium, Function<Terminal, RunSink> sink) {
    List<Run> runs = List.of(Hostile.everywhere(), Hostile.everywhere());
    return Screens.listed(medium, 100, runs, sink);
  }

  private static RunSink table(Terminal out, List<Column> columns) {
    return new TableSink(
        out,
        Screens.BRIDGE,
        new ListLayout(columns, Table.Fit.NONE, true, false, true, "syncruns"));
  }

  private static RunSink separated(Terminal out, SeparatedValues format) {
    return new SeparatedSink(out, format, EVERY_COLUMN, true);
  }

  private static String show(OutputTarget medium) {
    ShowLayout layout =
        new ShowLayout(
            new RunTree.Depth(true, true, true, false),
            true,
            new ShowLayout.Extent(true, true),
            "syncruns");
    return medium == OutputTarget.SCREEN
        ? Screens.screen(100, out -> show(out, layout, medium))
        : Screens.pipe(out -> show(out, layout, medium));
  }

  private static void show(Terminal out, ShowLayout layout, OutputTarget medium) {
    new ShowScreen(out, Screens.BRIDGE, layout, Screens.reading(medium, List.of()))
        .write(RunRow.of(Hostile.everywhere()));
  }

  private static void showJson(Terminal out) {
    new RunDocument(EVERY_FIELD)
        .write(
            out,
            Screens.BRIDGE,
            RunRow.of(Hostile.everywhere()),
            Screens.reading(OutputTarget.DATA, List.of()));
  }
}

package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowFormat.TaskRows;
import dev.syncruns.cli.output.ShowScreen.ShowLayout;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.output.RunSink.SeparatedSink;
import dev.syncruns.cli.output.RunSink.NameSink;
import dev.syncruns.cli.output.TableSink.ListLayout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.RunsDocument.RunDocument;
import dev.syncruns.cli.output.RunsDocument.RunLines;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.Listed;
import dev.syncruns.cli.report.Reading.Medium;
import dev.syncruns.cli.report.RunTree;
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
    outputs.put("table", list(Medium.SCREEN, out -> table(out, EVERY_COLUMN)));
    outputs.put("table in a pipe", list(Medium.PLAIN, out -> table(out, EVERY_COLUMN)));
    outputs.put("csv", list(Medium.DATA, out -> separated(out, SeparatedValues.CSV)));
    outputs.put("tsv", list(Medium.DATA, out -> separated(out, SeparatedValues.TSV)));
    outputs.put("name", list(Medium.DATA, NameSink::new));
    outputs.put(
        "json", list(Medium.DATA, out -> new RunsDocument(out, Screens.BRIDGE, EVERY_FIELD)));
    outputs.put("jsonl", list(Medium.DATA, out -> new RunLines(out, EVERY_FIELD)));
    outputs.put("show", show(Medium.SCREEN));
    outputs.put("show in a pipe", show(Medium.PLAIN));
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

  private static String list(Medium medium, Function<Terminal, RunSink> sink) {
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

  private static String show(Medium medium) {
    ShowLayout layout =
        new ShowLayout(
            new RunTree.Depth(true, true, true, false),
            true,
            new ShowLayout.Extent(true, true),
            "syncruns");
    return medium == Medium.SCREEN
        ? Screens.screen(100, out -> show(out, layout, medium))
        : Screens.pipe(out -> show(out, layout, medium));
  }

  private static void show(Terminal out, ShowLayout layout, Medium medium) {
    new ShowScreen(out, Screens.BRIDGE, layout, Screens.reading(medium, List.of()))
        .write(Listed.of(Hostile.everywhere()));
  }

  private static void showJson(Terminal out) {
    new RunDocument(EVERY_FIELD)
        .write(
            out,
            Screens.BRIDGE,
            Listed.of(Hostile.everywhere()),
            Screens.reading(Medium.DATA, List.of()));
  }
}

package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.History;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.TimeFormatter;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {
  private static final Instant NOW = Instant.parse("2025-11-24T06:12:44Z");

  private record Line(String file, Long runs, Duration took, Instant seen, Boolean own) {}

  private static final Line DECK =
      new Line("Deck.rvt", 30L, Duration.ofSeconds(242), NOW.minusSeconds(120), true);
  private static final Line PIER = new Line("Pier-09.dgn", 4L, null, null, null);
  private static final Line HOSTILE =
      new Line("=cmd|'x'\u001B[2J##vso[a]<b>\u202E\n::x, \"q\"", -1L, null, null, false);

  private static final TableSpec<Line> TABLE =
      TableSpec.<Line>of(
              "syncruns.files/v1",
              "files",
              Line::file,
              List.of(
                  ColumnSpec.<Line>of("file", Line::file).shortened(2, 8),
                  ColumnSpec.<Line>of("runs", Line::runs).right(),
                  ColumnSpec.<Line>of("took", Line::took).right().dropped(1),
                  ColumnSpec.<Line>of("lastSeen", Line::seen),
                  ColumnSpec.<Line>of("own", Line::own).wide()))
          .marked(line -> Cell.of(line.runs() > 9 ? "!" : ""));

  @Test
  void aTerminalGetsMarksAndWordsAndWhatStandsAround() {
    String screen = write(OutputFormat.TABLE, OutputTarget.SCREEN, 80, DECK, PIER);

    assertThat(screen.lines())
        .containsExactly(
            "above",
            "   FILE         RUNS   TOOK  LAST SEEN",
            "!  Deck.rvt       30  4m02s  2 min ago",
            "   Pier-09.dgn     4      -  -",
            "below");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void noLineIsWiderThanTheTerminal(int width) {
    Line wide = new Line("drawings/" + "long-".repeat(40) + ".dgn", 1L, null, NOW, true);

    assertThat(write(OutputFormat.TABLE, OutputTarget.SCREEN, width, DECK, wide).lines())
        .allMatch(line -> line.length() <= width)
        .anyMatch(line -> line.contains("…"));
  }

  @Test
  void aPipeGetsTheRowsOnlyUncut() {
    String name = "drawings/" + "long-".repeat(40) + ".dgn";
    Line wide = new Line(name, 1L, null, NOW, true);

    assertThat(write(OutputFormat.TABLE, OutputTarget.PLAIN, 80, wide).lines().skip(1))
        .containsExactly(name + "     1     -  2025-11-24T06:12:44Z");
  }

  @Test
  void programsGetBareValues() {
    assertThat(write(OutputFormat.CSV, OutputTarget.DATA, 80, DECK, PIER, HOSTILE))
        .isEqualTo(
            """
            file,runs,took,lastSeen,own\r
            Deck.rvt,30,242,2025-11-24T06:10:44Z,true\r
            Pier-09.dgn,4,,,\r
            "'=cmd|'x'␛[2J# #vso[a]<b><U+202E>␊::x, ""q""\",-1,,,false\r
            """);
    assertThat(write(OutputFormat.NAME, OutputTarget.DATA, 80, DECK, PIER))
        .isEqualTo("Deck.rvt\nPier-09.dgn\n");
  }

  @Test
  void jsonHasFieldsOfTheirKindUnderTheSchema() {
    assertThat(write(OutputFormat.JSON, OutputTarget.DATA, 80, DECK, PIER))
        .isEqualTo(
            """
            {"schema":"syncruns.files/v1","scanned":7,"files":[
            {"file":"Deck.rvt","runs":30,"took":242,"lastSeen":"2025-11-24T06:10:44Z",\
            "own":true},
            {"file":"Pier-09.dgn","runs":4,"took":null,"lastSeen":null,"own":null}
            ]}
            """);
    assertThat(write(OutputFormat.JSONL, OutputTarget.DATA, 80, PIER))
        .isEqualTo(
            "{\"file\":\"Pier-09.dgn\",\"runs\":4,\"took\":null,\"lastSeen\":null,"
                + "\"own\":null}\n");
  }

  @Test
  void markdownKeepsTextsTexts() {
    Line tricky = new Line("a|b *c* @me <i> https://x.org `", 1L, null, null, null);

    assertThat(write(OutputFormat.MD, OutputTarget.PLAIN, 80, tricky).lines())
        .containsExactly(
            "| file | runs | took | lastSeen |",
            "| --- | --- | --- | --- |",
            "| a\\|b \\*c\\* @&#8288;me &lt;i&gt; <https://x.org> \\` | 1 | - | - |");
  }

  @Test
  void rowsAreSortedByTheKeysGivenAbsentOnesLast() {
    assertThat(sorted("-runs")).containsExactly(DECK, PIER, HOSTILE);
    assertThat(sorted("runs")).containsExactly(HOSTILE, PIER, DECK);
    assertThat(sorted("took", "file")).containsExactly(DECK, HOSTILE, PIER);
    assertThat(sorted("-took", "-file")).containsExactly(DECK, PIER, HOSTILE);
  }

  private static List<Line> sorted(String... keys) {
    return List.of(PIER, HOSTILE, DECK).stream()
        .sorted(TABLE.order(List.of(keys), reading(OutputTarget.DATA)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void everyFormatTakesNothingAndHostileText(OutputFormat format) {
    String nothing = write(format, OutputTarget.PLAIN, 80);
    String hostile = write(format, OutputTarget.SCREEN, 80, HOSTILE);

    assertThat(hostile + nothing)
        .doesNotContain("\u001B", "\u202E", "##vso[")
        .doesNotContainPattern("(?m)^::");
    if (format == OutputFormat.TABLE) {
      assertThat(nothing).isEqualTo("nothing\n");
    }
  }

  private static RenderContext reading(OutputTarget medium) {
    TimeStyle style = medium == OutputTarget.SCREEN ? TimeStyle.RELATIVE : TimeStyle.ISO;
    return new RenderContext(
        medium, new TimeFormatter(style, ZoneOffset.UTC, NOW), new History(), 8);
  }

  private static String write(OutputFormat format, OutputTarget medium, int width, Line... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal out =
        new Terminal(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            () -> new Capabilities(medium == OutputTarget.SCREEN, width, Palette.NONE),
            () -> false);
    RenderContext reading = reading(medium);
    Layout<Line> layout =
        new Layout<>(TABLE.at(format.place()), Table.Fit.ALL, true, false, reading);
    try (RowWriter<Line> rows = format.open(out, TABLE, layout)) {
      List.of(lines).forEach(rows::add);
      rows.end(
          new End(
              head -> head.put("scanned", 7L),
              List.of(TerminalText.of("above")),
              List.of(TerminalText.of("below")),
              List.of(),
              "nothing"));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

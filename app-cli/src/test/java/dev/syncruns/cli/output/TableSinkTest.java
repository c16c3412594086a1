package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.TableSink.ListLayout;
import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.Column.Columns;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.sample.Golden;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSinkTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void aWeekOnATerminal(int width) {
    String table = table(OutputTarget.SCREEN, width, Nights.week());

    Golden.assertIs("list-" + width + ".txt", table);
    assertThat(table.lines()).allMatch(line -> DisplayWidth.of(line) <= width);
  }

  @Test
  void aPipeGetsWholeIdsExactTimesAndNoSymbols() {
    String table = table(OutputTarget.PLAIN, 80, Nights.week());

    Golden.assertIs("list-pipe.txt", table);
    assertThat(table).matches("\\p{ASCII}*");
  }

  @Test
  void wideCharactersKeepTheColumnsAligned() {
    List<Run> runs =
        List.of(
            Run.builder().id(RunId.of("漢字漢字漢字漢字")).build(),
            Run.builder().id(RunId.of("abcdefgh")).build());

    List<String> rows =
        table(OutputTarget.SCREEN, 120, runs).lines().filter(line -> line.startsWith("?")).toList();

    assertThat(rows).hasSize(2);
    assertThat(rows.stream().map(row -> DisplayWidth.of(row.substring(0, row.indexOf("state -")))))
        .containsOnly(DisplayWidth.of(rows.get(0).substring(0, rows.get(0).indexOf("state -"))));
  }

  @Test
  void idsThatBeginAlikeAreShownLongEnoughToTellThemApart() {
    List<Run> runs =
        List.of(
            Run.builder().id(RunId.of("aaaaaaaaaa-1-rest")).build(),
            Run.builder().id(RunId.of("aaaaaaaaaa-2-rest")).build());

    assertThat(table(OutputTarget.SCREEN, 120, runs)).contains("aaaaaaaaaa-1 ", "aaaaaaaaaa-2 ");
  }

  @Test
  void nothingButNullsIsStillATable() {
    String table = table(OutputTarget.SCREEN, 80, Hostile.empty());

    assertThat(table).contains("3 runs: 3 undetermined").contains("undetermined  -");
  }

  @Test
  void contradictionIsNotedNotHidden() {
    assertThat(table(OutputTarget.PLAIN, 80, List.of(Hostile.contradictory())))
        .contains("note: is a success of which a part did not succeed");
  }

  @Test
  void noRunsAreASentence() {
    assertThat(table(OutputTarget.SCREEN, 80, List.of())).isEqualTo("bridge: no runs\n");
  }

  @Test
  void noMatchSaysHowManyWereLookedAt() {
    ScanReport report = new ScanReport(0, 63, ScanReport.Stop.END_OF_LIST, Set.of());

    String text =
        Screens.screen(
            80,
            out ->
                new TableSink(out, Screens.BRIDGE, layout(Columns.TABLE))
                    .end(report, Screens.reading(OutputTarget.SCREEN, List.of()), 1));

    assertThat(text).isEqualTo("bridge: no run matches; 63 runs scanned\n");
  }

  @Test
  void listThatWasCutSaysSo() {
    ScanReport report = new ScanReport(1, 100, ScanReport.Stop.LIMIT, Set.of());
    Run run = Nights.week().get(3);

    String text =
        Screens.screen(
            80,
            out -> {
              TableSink sink = new TableSink(out, Screens.BRIDGE, layout(Columns.TABLE));
              sink.runs(List.of(RunRow.of(run)), Screens.reading(OutputTarget.SCREEN, List.of()));
              sink.end(report, Screens.reading(OutputTarget.SCREEN, List.of()), 1);
            });

    assertThat(text).contains("First 1 of 100 runs scanned; --all for more (1 request).");
  }

  @Test
  void chosenColumnsAreNotDropped() {
    List<Column> chosen = List.of(Column.VS_TYP, Column.RETRY, Column.RUN, Column.PHASE);

    String table =
        Screens.listed(
            OutputTarget.SCREEN,
            40,
            Nights.week(),
            out ->
                new TableSink(
                    out,
                    Screens.BRIDGE,
                    new ListLayout(chosen, Table.Fit.SHORTENED, true, false, true, "syncruns")));

    assertThat(table).contains("VS TYP  RETRY  RUN       PHASE");
  }

  @Test
  void colourNeverCarriesTheMeaningAlone() {
    String plain = table(OutputTarget.SCREEN, 100, Nights.week());
    String coloured =
        Screens.written(
            new Capabilities(true, 100, new Palette(true, true)),
            out -> {
              TableSink sink = new TableSink(out, Screens.BRIDGE, layout(Columns.TABLE));
              sink.runs(
                  Nights.week().stream().map(RunRow::of).toList(),
                  Screens.reading(OutputTarget.SCREEN, Nights.week()));
              sink.end(
                  new ScanReport(8, 8, ScanReport.Stop.END_OF_LIST, Set.of()),
                  Screens.reading(OutputTarget.SCREEN, Nights.week()),
                  1);
            });

    assertThat(coloured).contains("\u001B[31m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "").replaceAll(" +\n", "\n"))
        .isEqualTo(plain);
  }

  @Test
  void asciiTerminalGetsAsciiSymbols() {
    String table =
        Screens.written(
            new Capabilities(true, 120, new Palette(false, false)),
            out -> {
              TableSink sink = new TableSink(out, Screens.BRIDGE, layout(Columns.TABLE));
              sink.runs(
                  Nights.week().stream().map(RunRow::of).toList(),
                  Screens.reading(OutputTarget.SCREEN, Nights.week()));
              sink.end(
                  new ScanReport(8, 8, ScanReport.Stop.END_OF_LIST, Set.of()),
                  Screens.reading(OutputTarget.SCREEN, Nights.week()),
                  1);
            });

    assertThat(table).matches("\\p{ASCII}*").contains("28 ok 3 x 1 skip").contains("~  partial");
  }

  private static String table(OutputTarget medium, int width, List<Run> runs) {
    return Screens.listed(
        medium, width, runs, out -> new TableSink(out, Screens.BRIDGE, layout(Columns.TABLE)));
  }

  private static ListLayout layout(List<Column> columns) {
    return new ListLayout(columns, Table.Fit.ALL, true, false, true, "syncruns -c bridge");
  }
}

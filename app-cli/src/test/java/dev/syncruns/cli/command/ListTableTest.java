package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.sample.Golden;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the command list, for people. */
class ListTableTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void aWeekOnATerminal(int width) {
    String table = table(width, Nights.week());

    Golden.assertIs("list-" + width + ".txt", table);
    assertThat(table.lines()).allMatch(line -> DisplayWidth.of(line) <= width);
  }

  @Test
  void aPipeGetsWholeIdsExactTimesAndNoSymbols() {
    String table = list(Nights.week());

    Golden.assertIs("list-pipe.txt", table);
    assertThat(table).matches("\\p{ASCII}*");
  }

  @Test
  void wideCharactersKeepTheColumnsAligned() {
    List<Run> runs =
        List.of(
            Run.builder().id(RunId.of("漢字漢字漢字漢字")).build(),
            Run.builder().id(RunId.of("abcdefgh")).build());

    List<String> rows = table(120, runs).lines().filter(line -> line.startsWith("?")).toList();

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

    assertThat(table(120, runs)).contains("aaaaaaaaaa-1 ", "aaaaaaaaaa-2 ");
  }

  @Test
  void nothingButNullsIsStillATable() {
    String table = table(80, Hostile.empty());

    assertThat(table).contains("3 runs: 3 undetermined").contains("undetermined  -");
  }

  @Test
  void contradictionIsNotedNotHidden() {
    assertThat(list(List.of(Hostile.contradictory())))
        .contains("note: is a success of which a part did not succeed");
  }

  @Test
  void noRunsAreASentence() {
    assertThat(table(80, List.of())).isEqualTo("bridge: no runs\n");
  }

  @Test
  void noMatchSaysHowManyWereLookedAt() {
    assertThat(list(Nights.week(), "--width", "80", "--result", "skipped"))
        .isEqualTo("bridge: no run matches; 8 runs scanned\n");
  }

  @Test
  void listThatWasCutSaysSo() {
    assertThat(list(Nights.week(), "--width", "80", "-L", "1"))
        .contains("First 1 of 8 runs scanned; --all for more (1 request).");
  }

  @Test
  void chosenColumnsAreNotDropped() {
    String table = list(Nights.week(), "--width", "40", "--columns", "vsTyp,retries,run,phase");

    assertThat(table).contains("VS TYP  RETRIES  RUN       PHASE");
  }

  @Test
  void colourNeverCarriesTheMeaningAlone() {
    String plain = table(100, Nights.week());
    String coloured = list(Nights.week(), "--width", "100", "--color", "always");

    assertThat(coloured).contains("\u001B[31m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "").replaceAll(" +\n", "\n"))
        .isEqualTo(plain);
  }

  @Test
  void asciiTerminalGetsAsciiSymbols() {
    String table = list(Nights.week(), "--width", "120", "--ascii");

    assertThat(table).matches("\\p{ASCII}*").contains("28 ok 3 x 1 skip").contains("~  partial");
  }

  private static String table(int width, List<Run> runs) {
    return list(runs, "--width", Integer.toString(width));
  }

  private static String list(List<Run> runs, String... options) {
    List<String> words = new ArrayList<>(List.of("list", "-c", "bridge"));
    words.addAll(List.of(options));
    return Cli.run(runs, words.toArray(String[]::new)).out();
  }
}

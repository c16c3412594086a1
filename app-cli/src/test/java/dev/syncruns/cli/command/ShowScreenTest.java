package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.ShowScreen.ShowLayout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.RunTree;
import dev.syncruns.cli.sample.Golden;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowScreenTest {
  private static final RunTree.Depth USUAL = new RunTree.Depth(false, false, false, false);

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void aPartialNightOnATerminal(int width) {
    String screen = show(OutputTarget.SCREEN, width, Nights.week().get(1), USUAL);

    Golden.assertIs("show-" + width + ".txt", screen);
  }

  @Test
  void aRunUnderWay() {
    Golden.assertIs("show-running.txt", show(OutputTarget.SCREEN, 100, Nights.running(), USUAL));
  }

  @Test
  void aPipeGetsNeitherSymbolsNorATimeline() {
    String screen =
        show(
            OutputTarget.PLAIN,
            80,
            Nights.week().get(1),
            new RunTree.Depth(false, false, true, false));

    Golden.assertIs("show-pipe.txt", screen);
    assertThat(screen).matches("\\p{ASCII}*");
  }

  @Test
  void errorOfTheWholeRunIsTold() {
    assertThat(show(OutputTarget.SCREEN, 100, Nights.week().get(5), USUAL))
        .contains("error       UserNotAuthenticated  User is not authenticated.  you can fix");
  }

  @Test
  void everyTaskHasItsRowWhenAskedFor() {
    String screen =
        show(
            OutputTarget.SCREEN,
            100,
            Nights.week().get(3),
            new RunTree.Depth(true, false, false, false));

    assertThat(screen).contains("Span-1.dgn", "Span-31.dgn", "Deck.rvt").doesNotContain("32 tasks");
  }

  @Test
  void nothingButNullsIsShown() {
    for (Run run : Hostile.empty()) {
      assertThat(show(OutputTarget.SCREEN, 80, run, USUAL))
          .startsWith("? undetermined  -\n")
          .contains("started     -")
          .contains("state       -, -");
    }
  }

  @Test
  void contradictionsAreNotes() {
    assertThat(show(OutputTarget.SCREEN, 80, Hostile.contradictory(), USUAL))
        .contains("note        the run is a success of which a part did not succeed")
        .contains("no reason given");
  }

  @Test
  void textsOfAnyLengthAreCappedAndCounted() {
    Run run =
        Run.builder()
            .error(RunError.builder().errorKey("Long").description("word ".repeat(2_000)).build())
            .build();

    String screen = show(OutputTarget.SCREEN, 80, run, USUAL);

    assertThat(screen).hasSizeLessThan(2_000).contains("characters: -o json, show --raw)");
    assertThat(screen.lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
  }

  private static String show(OutputTarget medium, int width, Run run, RunTree.Depth depth) {
    ShowLayout layout =
        new ShowLayout(depth, true, new ShowLayout.Extent(false, false), "syncruns");
    List<Run> history = Nights.week();
    Consumer<Terminal> writing =
        out ->
            new ShowScreen(out, Screens.BRIDGE, layout, Screens.reading(medium, history))
                .write(RunRow.of(run));
    return medium == OutputTarget.SCREEN ? Screens.screen(width, writing) : Screens.pipe(writing);
  }
}

package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.sample.TinyTerminal;
import dev.syncruns.cli.watch.LiveScreen.FrameDiff;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDiffTest {
  private static final int COLUMNS = 12;
  private static final int ROWS = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverWasShownTheLastLinesAreThereInTheEnd(long seed) {
    Random random = new Random(seed);
    TinyTerminal terminal = new TinyTerminal(COLUMNS, ROWS);
    terminal.write("$ watch\r\n");
    List<String> shown = List.of();
    for (int change = 0; change < 50; change++) {
      List<String> wanted = lines(random);
      terminal.write(FrameDiff.between(shown, wanted));
      shown = wanted;

      assertThat(terminal.text().stripTrailing())
          .isEqualTo(("$ watch\n" + String.join("\n", wanted)).stripTrailing());
      assertThat(terminal.isAtRest()).isTrue();
    }
  }

  private static List<String> lines(Random random) {
    return random
        .ints(random.nextInt(ROWS), 0, COLUMNS)
        .mapToObj(length -> (random.nextBoolean() ? "a" : "b").repeat(length))
        .toList();
  }

  @Test
  void linesThatStayTheSameAreNotWrittenAgain() {
    String paint =
        FrameDiff.between(
            List.of("head 1", "same", "old", "rest"), List.of("head 2", "same", "new"));

    assertThat(paint).contains("head 2", "new").doesNotContain("same", "rest");
  }

  @Test
  void whatATerminalEchoesBelowDoesNotShiftTheLines() {
    TinyTerminal terminal = new TinyTerminal(COLUMNS, ROWS);
    terminal.write(FrameDiff.between(List.of(), List.of("head", "tail")));

    terminal.write("^C");
    terminal.write(FrameDiff.between(List.of("head", "tail"), List.of("last", "tail")));
    terminal.write("stopped");

    assertThat(terminal.text()).isEqualTo("last\ntail\nstopped");
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() {
    assertThat(FrameDiff.between(List.of("a", "b"), List.of("a", "b"))).isEmpty();
  }

  @Test
  void aChangeIsOneUpdateThatLeavesTheTerminalAsItWas() {
    String paint = FrameDiff.between(List.of("a"), List.of("b"));

    assertThat(paint)
        .isEqualTo("\u001B[?2026h\u001B[?25l\r\u001B[1Ab\u001B[K\r\n\u001B[?25h\u001B[?2026l");
  }
}

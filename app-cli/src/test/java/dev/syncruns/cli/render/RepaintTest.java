package dev.syncruns.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.sample.TinyTerminal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RepaintTest {
  private static final int COLUMNS = 12;
  private static final int ROWS = 6;

  @Property(tries = 300)
  void whateverWasShownTheLastLinesAreThereInTheEnd(@ForAll("frames") List<List<String>> frames) {
    TinyTerminal terminal = new TinyTerminal(COLUMNS, ROWS);
    terminal.write("$ watch\r\n");
    List<String> shown = List.of();
    for (List<String> wanted : frames) {
      terminal.write(Repaint.between(shown, wanted));
      shown = wanted;

      assertThat(terminal.text().stripTrailing())
          .isEqualTo(("$ watch\n" + String.join("\n", wanted)).stripTrailing());
      assertThat(terminal.isAtRest()).isTrue();
    }
  }

  @Provide
  Arbitrary<List<List<String>>> frames() {
    Arbitrary<String> line =
        Arbitraries.strings().withChars("ab").ofMinLength(0).ofMaxLength(COLUMNS - 1);
    return line.list().ofMaxSize(ROWS - 1).list().ofMaxSize(8);
  }

  @Test
  void linesThatStayTheSameAreNotWrittenAgain() {
    String paint =
        Repaint.between(List.of("head 1", "same", "old", "rest"), List.of("head 2", "same", "new"));

    assertThat(paint).contains("head 2", "new").doesNotContain("same", "rest");
  }

  @Test
  void whatATerminalEchoesBelowDoesNotShiftTheLines() {
    TinyTerminal terminal = new TinyTerminal(COLUMNS, ROWS);
    terminal.write(Repaint.between(List.of(), List.of("head", "tail")));

    terminal.write("^C");
    terminal.write(Repaint.between(List.of("head", "tail"), List.of("last", "tail")));
    terminal.write("stopped");

    assertThat(terminal.text()).isEqualTo("last\ntail\nstopped");
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() {
    assertThat(Repaint.between(List.of("a", "b"), List.of("a", "b"))).isEmpty();
  }

  @Test
  void aChangeIsOneUpdateThatLeavesTheTerminalAsItWas() {
    String paint = Repaint.between(List.of("a"), List.of("b"));

    assertThat(paint)
        .isEqualTo("\u001B[?2026h\u001B[?25l\r\u001B[1Ab\u001B[K\r\n\u001B[?25h\u001B[?2026l");
  }
}

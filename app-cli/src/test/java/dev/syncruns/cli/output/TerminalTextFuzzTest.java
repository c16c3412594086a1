package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts of any bytes, alone, joined, cut, wrapped and in columns: nothing acts on a terminal. */
class TerminalTextFuzzTest {

  @FuzzTest
  void text(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    String neutral = TextSanitizer.of(text);
    assertHarmless(neutral);
    assertThat(TextSanitizer.of(neutral)).isEqualTo(neutral);
    assertThat(neutral.length()).isLessThanOrEqualTo(9 * text.length() + 1);
    TerminalText whole = TerminalText.of(text);
    for (int columns : List.of(0, 1, 7, 80)) {
      TerminalText cut = whole.cut(columns);
      assertHarmless(cut.toString());
      assertThat(cut.width()).isLessThanOrEqualTo(columns);
      Wrap.lines(text, columns).forEach(line -> assertHarmless(TerminalText.of(line).toString()));
    }
    assertHarmless(joined(text).toString());
  }

  private static TerminalText joined(String text) {
    TerminalText joined = TerminalText.empty();
    for (String part : text.split("\n", 8)) {
      joined = joined.plus(part, Tone.PLAIN);
    }
    return joined;
  }

  static void assertHarmless(String shown) {
    assertThat(shown.codePoints().filter(TerminalTextFuzzTest::isActive)).isEmpty();
    assertThat(shown).doesNotContain("##vso[", "##[");
    assertThat(shown.stripLeading()).doesNotStartWith("::");
  }

  private static boolean isActive(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}

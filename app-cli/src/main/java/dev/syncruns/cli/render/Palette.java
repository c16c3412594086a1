package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Tone;
import java.text.Normalizer;

/**
 * How tones and symbols reach a terminal.
 *
 * @param colour whether tones become colours.
 * @param unicode whether characters are shown as they are, rather than as ASCII of the same width.
 * @param links whether web addresses become links.
 */
public record Palette(boolean colour, boolean unicode, boolean links) {
  /** Neither colours nor changes. */
  public static final Palette NONE = new Palette(false, true);

  private static final String RESET = "\u001B[0m";
  private static final String SYMBOLS = "✔◐✖◌»●○↻…├└│█▓░·▁▂▃▄▅▆▇×";
  private static final String ASCII = "+~x->*or.|`|#=.-_.-:=+*x";

  /** Without links. */
  public Palette(boolean colour, boolean unicode) {
    this(colour, unicode, false);
  }

  void write(String text, Tone tone, StringBuilder to) {
    String shown = unicode ? text : ascii(text);
    String code = colour && !text.isBlank() ? code(tone) : "";
    to.append(code)
        .append(links ? Hyperlinks.in(shown) : shown)
        .append(code.isEmpty() ? "" : RESET);
  }

  private static String code(Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case GOOD -> "\u001B[32m";
      case WARN -> "\u001B[33m";
      case BAD -> "\u001B[31m";
      case BUSY -> "\u001B[36m";
      case FAINT -> "\u001B[2m";
      case STRONG -> "\u001B[1m";
    };
  }

  private static String ascii(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> ascii(codePoint, shown));
    return shown.toString();
  }

  /** Letters lose their accents, and what is no letter of ASCII then becomes question marks. */
  private static void ascii(int codePoint, StringBuilder shown) {
    if (codePoint <= '~') {
      shown.append((char) codePoint);
      return;
    }
    int symbol = SYMBOLS.indexOf(codePoint);
    if (symbol >= 0) {
      shown.append(ASCII.charAt(symbol));
      return;
    }
    String character = Character.toString(codePoint);
    char bare = Normalizer.normalize(character, Normalizer.Form.NFD).charAt(0);
    shown.append(bare <= '~' ? Character.toString(bare) : "?".repeat(DisplayWidth.of(character)));
  }
}

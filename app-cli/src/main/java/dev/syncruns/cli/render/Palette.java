package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Tone;

/**
 * How tones and symbols reach a terminal.
 *
 * @param colour whether tones become colours.
 * @param unicode whether symbols are shown as they are, rather than as ASCII of the same width.
 */
public record Palette(boolean colour, boolean unicode) {
  /** Neither colours nor changes. */
  public static final Palette NONE = new Palette(false, true);

  private static final String RESET = "\u001B[0m";
  private static final String SYMBOLS = "✔◐✖◌»●○↻…├└│█▓░·";
  private static final String ASCII = "+~x->*or.|`|#=.-";

  void write(String text, Tone tone, StringBuilder to) {
    String shown = unicode ? text : ascii(text);
    String code = colour && !text.isBlank() ? code(tone) : "";
    to.append(code).append(shown).append(code.isEmpty() ? "" : RESET);
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
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      int symbol = SYMBOLS.indexOf(shown.charAt(i));
      if (symbol >= 0) {
        shown.setCharAt(i, ASCII.charAt(symbol));
      }
    }
    return shown.toString();
  }
}

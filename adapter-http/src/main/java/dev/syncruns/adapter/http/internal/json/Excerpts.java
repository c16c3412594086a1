package dev.syncruns.adapter.http.internal.json;

/** The beginning of a foreign answer as one line of text. */
public final class Excerpts {

  private static final int LONGEST = 800;

  private Excerpts() {}

  /** The text without control and format characters, on one line; untrusted. */
  public static String of(String text) {
    return lineOf(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /** All of the text without control and format characters, on one line; untrusted. */
  public static String lineOf(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
    return line.toString().replaceAll(" +", " ").strip();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

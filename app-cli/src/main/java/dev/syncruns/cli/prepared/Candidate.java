package dev.syncruns.cli.prepared;

/**
 * A word that may be typed next.
 *
 * @param value the word.
 * @param description what it is, in a few words; empty when there is nothing to say.
 */
public record Candidate(String value, String description) {
  private static final String MARKS = "-._~,:=+@%/";

  /** A word that needs no description. */
  public static Candidate of(String value) {
    return new Candidate(value, "");
  }

  /** The line that completion scripts read: whatever stands in it does nothing to a terminal. */
  public String line() {
    StringBuilder line = new StringBuilder(value).append('\t');
    description.codePoints().map(c -> isShown(c) ? c : ' ').forEach(line::appendCodePoint);
    return line.toString();
  }

  /** Whether every shell takes {@code word} as it stands: some words come from the service. */
  static boolean isPlain(String word) {
    return word.chars().allMatch(c -> isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isShown(int c) {
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

package dev.syncruns.domain.value;

/** Thrown for a text that cannot be parsed. The message is a complete sentence about the text. */
public final class InvalidTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_QUOTED = 200;

  private final String text;
  private final String reason;

  /**
   * Creates the exception for {@code text}.
   *
   * @param reason the predicate of a sentence whose subject is the text, including what is expected
   */
  public InvalidTextException(String text, String reason) {
    super(
        "\""
            + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text)
            + "\" "
            + reason);
    this.text = text;
    this.reason = reason;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The reason without its subject, for callers that name the text themselves. */
  public String reason() {
    return reason;
  }
}

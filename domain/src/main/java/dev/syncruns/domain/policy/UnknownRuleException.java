package dev.syncruns.domain.policy;

/** A text that is no rule. */
public final class UnknownRuleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String word;

  UnknownRuleException(String word) {
    super("names no rule with \"" + word + "\"");
    this.word = word;
  }

  /** The text. */
  public String word() {
    return word;
  }
}

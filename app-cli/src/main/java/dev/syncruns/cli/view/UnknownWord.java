package dev.syncruns.cli.view;

import java.util.List;

/** A word of the user's that is none of those that can be said in its place. */
public final class UnknownWord extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String word;
  private final transient List<String> known;

  /** The unknown {@code word}, and those that are known. */
  public UnknownWord(String word, List<String> known) {
    super("unknown word");
    this.word = word;
    this.known = List.copyOf(known);
  }

  /** The word as typed. */
  public String word() {
    return word;
  }

  /** The words that are known. */
  public List<String> known() {
    return known;
  }
}

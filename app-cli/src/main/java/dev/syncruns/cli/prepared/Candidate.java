package dev.syncruns.cli.prepared;

/**
 * A word that may be typed next.
 *
 * @param value the word.
 * @param description what it is, in a few words; empty when there is nothing to say.
 */
public record Candidate(String value, String description) {

  /** The line that completion scripts read. */
  public String line() {
    return value + "\t" + description;
  }
}

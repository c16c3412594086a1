package dev.syncruns.cli.view;

/**
 * What stands in a row under a column. The text may be the service's and untrusted: renderers
 * neutralise it.
 *
 * @param text the text.
 * @param tone how it is meant.
 */
public record Cell(String text, Tone tone) {
  /** What is shown of a value that is not there. */
  public static final String NOTHING = "-";

  /** A cell in plain tone. */
  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN);
  }

  /** A cell for a value that is not there: a dash for people, nothing for programs. */
  static Cell absent(Medium medium) {
    return new Cell(medium == Medium.DATA ? "" : NOTHING, Tone.FAINT);
  }
}

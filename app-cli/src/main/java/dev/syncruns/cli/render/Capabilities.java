package dev.syncruns.cli.render;

/**
 * What the reader of an output stream can show.
 *
 * @param interactive whether it is a terminal.
 * @param width how many columns it has.
 * @param palette what it shows of tones and symbols.
 */
public record Capabilities(boolean interactive, int width, Palette palette) {
  /** The width when nobody says. */
  public static final int DEFAULT_WIDTH = 80;

  /** The fewest columns that anything is laid out for. */
  public static final int MIN_WIDTH = 40;

  /** A pipe or a file. */
  public static final Capabilities PIPE = new Capabilities(false, DEFAULT_WIDTH, Palette.NONE);

  /** Keeps the width usable. */
  public Capabilities {
    width = Math.max(MIN_WIDTH, width);
  }
}

package dev.syncruns.cli.render;

/**
 * How much a terminal shows at a time.
 *
 * @param columns how many characters a line has; at least 1.
 * @param rows how many lines there are; at least 1.
 */
public record TerminalSize(int columns, int rows) {

  /** Refuses a terminal that shows nothing. */
  public TerminalSize {
    if (columns < 1 || rows < 1) {
      throw new IllegalArgumentException(columns + " columns, " + rows + " rows");
    }
  }
}

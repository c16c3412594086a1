package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that is laid out for a width: columns are dropped or shortened until it fits. Used by one
 * thread.
 */
public final class Table {
  private static final int GAP = 2;

  private final List<Head> heads;
  private final List<List<TerminalText>> rows = new ArrayList<>();

  /** A table without rows. */
  public Table(List<Head> heads) {
    this.heads = List.copyOf(heads);
  }

  /** Adds a row, which has as many cells as there are heads. */
  public void row(List<TerminalText> cells) {
    rows.add(List.copyOf(cells));
  }

  /**
   * The lines of the table.
   *
   * @param width how many columns of a terminal there are
   * @param header whether to begin with the heads
   */
  public List<TerminalText> lines(int width, boolean header) {
    int[] widths = natural(header);
    fit(widths, width);
    List<TerminalText> lines = new ArrayList<>();
    if (header) {
      lines.add(
          line(
              heads.stream().map(head -> TerminalText.of(head.title, Tone.FAINT)).toList(),
              widths));
    }
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] natural(boolean header) {
    int[] widths = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = header ? DisplayWidth.of(heads.get(i).title) : 0;
      for (List<TerminalText> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).width());
      }
    }
    return widths;
  }

  /**
   * Takes what gives way first as long as the table is too wide; a width of 0 is a dropped column.
   */
  private void fit(int[] widths, int width) {
    for (int step = 1; total(widths) > width && step <= Head.LAST_STEP; step++) {
      for (int i = 0; i < widths.length; i++) {
        Head head = heads.get(i);
        if (head.shortenAt == step) {
          int tooMuch = Math.max(0, total(widths) - width);
          widths[i] = Math.min(widths[i], Math.max(head.least, widths[i] - tooMuch));
        }
        if (head.dropAt == step && total(widths) > width) {
          widths[i] = 0;
          widen(widths, width);
        }
      }
    }
  }

  /** Gives back to shortened columns what a dropped one left. */
  private void widen(int[] widths, int width) {
    int[] natural = natural(true);
    for (int i = 0; i < widths.length; i++) {
      if (heads.get(i).shortenAt > 0 && widths[i] > 0) {
        int spare = Math.max(0, width - total(widths));
        widths[i] = Math.min(natural[i], widths[i] + spare);
      }
    }
  }

  private static int total(int[] widths) {
    int total = -GAP;
    for (int width : widths) {
      total += width == 0 ? 0 : width + GAP;
    }
    return total;
  }

  private TerminalText line(List<TerminalText> cells, int[] widths) {
    TerminalText line = TerminalText.empty();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        TerminalText cell = cells.get(i).cut(widths[i]);
        line = line.plus(heads.get(i).right ? cell.padLeft(widths[i]) : cell.padRight(widths[i]));
        line = line.plus(" ".repeat(GAP));
      }
    }
    return line;
  }

  /** What may give way where there is little room. */
  public enum Fit {
    /** Nothing: every column as wide as its widest text. */
    NONE,
    /** Columns are shortened, and all stay. */
    SHORTENED,
    /** Columns are shortened and dropped. */
    ALL
  }

  /**
   * The head of a column, and how the column gives way.
   *
   * @param title what stands above it.
   * @param right whether its texts are aligned on the right.
   * @param shortenAt the step at which it is shortened; 0 for never.
   * @param dropAt the step at which it is dropped; 0 for never.
   * @param least the fewest columns it is shortened to.
   */
  public record Head(String title, boolean right, int shortenAt, int dropAt, int least) {
    static final int LAST_STEP = 9;

    /** The same, giving way as far as {@code fit} lets it. */
    public Head fitting(Fit fit) {
      return fit == Fit.ALL
          ? this
          : new Head(title, right, fit == Fit.NONE ? 0 : shortenAt, 0, least);
    }

    /** A column that never gives way. */
    public static Head fixed(String title, boolean right) {
      return new Head(title, right, 0, 0, 0);
    }
  }
}

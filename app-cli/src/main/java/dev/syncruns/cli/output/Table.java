package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.report.Cell.Tone;
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

  /** Rows of short texts as lines, each column as wide as its widest text but the last. */
  public static final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /** The lines of {@code rows}, which all have the same number of texts. */
    public static List<String> of(List<List<String>> rows) {
      List<String> lines = new ArrayList<>();
      for (List<String> row : rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
          line.append(row.get(i));
          if (i < row.size() - 1) {
            line.append(" ".repeat(widest(rows, i) - row.get(i).length())).append(GAP);
          }
        }
        lines.add(line.toString().stripTrailing());
      }
      return lines;
    }

    /**
     * The same in at most {@code width} columns: texts beside the first of a row that are too long
     * for their share of the room are broken, after commas where there are any.
     */
    public static List<String> within(int width, List<List<String>> rows) {
      int columns = rows.isEmpty() ? 1 : rows.get(0).size();
      int room = width - (rows.isEmpty() ? 0 : widest(rows, 0)) - GAP.length() * (columns - 1);
      int[] most = new int[columns];
      for (int i = columns - 1; i > 0; i--) {
        most[i] = Math.max(1, Math.min(widest(rows, i), i == 1 ? room : room / i));
        room -= most[i];
      }
      List<List<String>> broken = new ArrayList<>();
      for (List<String> row : rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(row.get(0)));
        for (int i = 1; i < columns; i++) {
          cells.add(pieces(row.get(i), most[i]));
        }
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
          int at = line;
          broken.add(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList());
        }
      }
      return of(broken);
    }

    private static List<String> pieces(String text, int room) {
      List<String> pieces = new ArrayList<>();
      String rest = text;
      while (rest.length() > room) {
        int comma = Math.max(rest.lastIndexOf(',', room - 1), rest.lastIndexOf(' ', room - 1)) + 1;
        int end = comma > 0 ? comma : room;
        pieces.add(rest.substring(0, end).stripTrailing());
        rest = rest.substring(end);
      }
      pieces.add(rest);
      return pieces;
    }

    private static int widest(List<List<String>> rows, int column) {
      return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
  }
}

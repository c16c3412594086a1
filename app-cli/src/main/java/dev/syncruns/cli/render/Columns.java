package dev.syncruns.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Rows of short texts as lines, each column as wide as its widest text but the last. */
public final class Columns {
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

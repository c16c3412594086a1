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

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

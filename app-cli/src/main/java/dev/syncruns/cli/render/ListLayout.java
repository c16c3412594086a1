package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Column;
import java.util.List;

/**
 * How a list of runs is laid out for people.
 *
 * @param columns the columns.
 * @param fit how columns give way where there is little room.
 * @param header whether the columns are named.
 * @param filtered whether runs are left out because they do not match.
 * @param ordered whether the runs are in the service's order.
 * @param command how this command is called again, e.g. {@code syncruns -c bridge}.
 */
public record ListLayout(
    List<Column> columns,
    Table.Fit fit,
    boolean header,
    boolean filtered,
    boolean ordered,
    String command) {
  private static final int LEAST_WHY = 16;

  /** Copies the list. */
  public ListLayout {
    columns = List.copyOf(columns);
  }

  /** The heads of the columns, and how each gives way. */
  List<Table.Head> heads() {
    return columns.stream().map(this::head).toList();
  }

  private Table.Head head(Column column) {
    boolean right = column.align() == Column.Align.RIGHT;
    String title = column.header();
    Table.Head head =
        switch (column) {
          case VS_TYP -> new Table.Head(title, right, 0, 1, 0);
          case RETRY -> new Table.Head(title, right, 0, 2, 0);
          case TASKS -> new Table.Head(title, right, 0, 4, 0);
          case TOOK -> new Table.Head(title, right, 0, 5, 0);
          case WHY -> new Table.Head(title, right, 3, 6, LEAST_WHY);
          default -> Table.Head.fixed(title, right);
        };
    return head.fitting(fit);
  }
}

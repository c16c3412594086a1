package dev.syncruns.cli.output;

import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RenderContext;
import java.util.List;
import java.util.function.Consumer;

/**
 * The output of rows in one format: takes the rows as they come, then the end. Used by one thread.
 *
 * @param <R> the type of the rows
 */
public interface RowWriter<R> extends AutoCloseable {

  /** Takes a row. */
  void add(R row);

  /** Takes the end; not called when not all rows could be had. */
  void end(End end);

  /** Whether the reader has gone. */
  default boolean isAbandoned() {
    return false;
  }

  @Override
  default void close() {}

  /**
   * What a reader wants to see of a table.
   *
   * @param columns the columns, or the fields of JSON.
   * @param fit how columns give way where there is little room.
   * @param header whether the columns are named.
   * @param raw whether formulas of spreadsheets stay.
   * @param context what values are written with, and where they are read.
   * @param <R> the type of the rows
   */
  record Layout<R>(
      List<ColumnSpec<R>> columns,
      Table.Fit fit,
      boolean header,
      boolean raw,
      RenderContext context) {

    /** Copies the list. */
    public Layout {
      columns = List.copyOf(columns);
    }

    /** A layout of columns at their full width. */
    public static <R> Layout<R> of(List<ColumnSpec<R>> columns, RenderContext context) {
      return new Layout<>(columns, Table.Fit.NONE, true, false, context);
    }

    /** Writes the fields of a row. */
    public void write(Fields fields, R row) {
      columns.forEach(column -> column.write(fields, row, context));
    }
  }

  /**
   * What is said of the rows as a whole once all have come.
   *
   * @param head writes the fields of the JSON document that stand before the rows.
   * @param above the lines above the table, on a terminal only.
   * @param below the lines below it, on a terminal only.
   * @param verdict the lines at the very end, of tables in pipes and files too.
   * @param nothing the sentence that people read in place of a table without rows.
   */
  record End(
      Consumer<Fields> head,
      List<TerminalText> above,
      List<TerminalText> below,
      List<TerminalText> verdict,
      String nothing) {

    /** Copies the lists. */
    public End {
      above = List.copyOf(above);
      below = List.copyOf(below);
      verdict = List.copyOf(verdict);
    }

    /** An end without lines around the table. */
    public static End of(Consumer<Fields> head, String nothing) {
      return new End(head, List.of(), List.of(), List.of(), nothing);
    }
  }
}

package dev.syncruns.cli.output;

import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RenderContext;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes rows in one format. Used by one thread.
 *
 * @param <R> the type of the rows
 */
public interface RowWriter<R> extends AutoCloseable {

  /** Writes a row. */
  void add(R row);

  /** Writes the end; not called if the list of rows is not complete. */
  void end(End end);

  /** Returns whether the reader has closed the output. */
  default boolean isAbandoned() {
    return false;
  }

  @Override
  default void close() {}

  /**
   * The columns of a table and their appearance.
   *
   * @param columns the columns, or the fields of JSON.
   * @param fit how columns fit a narrow terminal.
   * @param header whether there is a header.
   * @param raw whether spreadsheet formulas are left as they are.
   * @param context formats values for the output target.
   * @param <R> the type of the rows
   */
  record Layout<R>(
      List<ColumnSpec<R>> columns,
      Table.Fit fit,
      boolean header,
      boolean raw,
      RenderContext context) {

    public Layout {
      columns = List.copyOf(columns);
    }

    /** Returns a layout with columns at full width. */
    public static <R> Layout<R> of(List<ColumnSpec<R>> columns, RenderContext context) {
      return new Layout<>(columns, Table.Fit.NONE, true, false, context);
    }

    /** Writes the fields of a row. */
    public void write(Fields fields, R row) {
      columns.forEach(column -> column.write(fields, row, context));
    }
  }

  /**
   * The summary of the rows, known after the last one.
   *
   * @param head writes the fields before the rows of a JSON document.
   * @param above lines above the table, on terminals only.
   * @param below lines below the table, on terminals only.
   * @param verdict the last lines of a table, in pipes and files as well.
   * @param nothing the sentence in place of a table without rows.
   */
  record End(
      Consumer<Fields> head,
      List<TerminalText> above,
      List<TerminalText> below,
      List<TerminalText> verdict,
      String nothing) {

    public End {
      above = List.copyOf(above);
      below = List.copyOf(below);
      verdict = List.copyOf(verdict);
    }

    /** Returns an end without lines around the table. */
    public static End of(Consumer<Fields> head, String nothing) {
      return new End(head, List.of(), List.of(), List.of(), nothing);
    }
  }
}

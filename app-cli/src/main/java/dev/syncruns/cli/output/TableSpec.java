package dev.syncruns.cli.output;

import dev.syncruns.cli.output.ColumnSpec.Value;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.RenderContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an output have in common, whatever its format.
 *
 * @param schema what the JSON document says it is, e.g. {@code syncruns.tasks/v1}.
 * @param rows the name of the list of rows there, e.g. {@code tasks}.
 * @param columns the columns, in their order.
 * @param name the one word of a row that the format {@code name} writes; null for none.
 * @param mark the symbol that begins a row on a terminal; its text is empty where there are none.
 * @param <R> the kind of rows
 */
public record TableSpec<R>(
    String schema,
    String rows,
    List<ColumnSpec<R>> columns,
    Value<R> name,
    Function<R, Cell> mark) {

  /** Copies the list. */
  public TableSpec {
    columns = List.copyOf(columns);
  }

  /** A sheet whose rows are named by their first column and have no symbols. */
  public static <R> TableSpec<R> of(String schema, String rows, List<ColumnSpec<R>> columns) {
    return new TableSpec<>(schema, rows, columns, columns.get(0).value(), row -> Cell.of(""));
  }

  /** The same with rows of another name. */
  public TableSpec<R> named(Value<R> word) {
    return new TableSpec<>(schema, rows, columns, word, mark);
  }

  /** The same with a symbol before each row on a terminal. */
  public TableSpec<R> marked(Function<R, Cell> symbol) {
    return new TableSpec<>(schema, rows, columns, name, symbol);
  }

  /** The columns without a choice, in a table, a wide one, or for programs. */
  public List<ColumnSpec<R>> usual(boolean wide, boolean data) {
    return columns.stream().filter(column -> column.isUsual(wide, data)).toList();
  }

  /** The columns that have a field in JSON. */
  public List<ColumnSpec<R>> fields() {
    return columns.stream().filter(ColumnSpec::isField).toList();
  }

  /** Writes the fields of a row into an object. */
  public void write(Fields object, R row) {
    fields().forEach(field -> field.write(object, row));
  }

  /**
   * The order by the columns that {@code words} name, the first deciding; a leading {@code -} turns
   * one round.
   *
   * @throws dev.syncruns.cli.report.Choice.UnknownWord when a word names no column
   */
  public Comparator<R> order(List<String> words) {
    Comparator<R> order = Comparator.comparing(row -> 0);
    for (String word : words) {
      boolean reversed = word.startsWith("-");
      String label = reversed ? word.substring(1) : word;
      order = order.thenComparing(Choice.named(label, columns, ColumnSpec::label).order(reversed));
    }
    return order;
  }

  /**
   * What a reader wants to see of a sheet.
   *
   * @param columns the columns; in JSON, those that have a field.
   * @param order the order of the rows; null for the one in which they come.
   * @param fit how columns give way where there is little room.
   * @param header whether the columns are named.
   * @param reading what values are written with, and where they are read.
   * @param <R> the kind of rows
   */
  public record TableLayout<R>(
      List<ColumnSpec<R>> columns,
      @Nullable Comparator<R> order,
      Table.Fit fit,
      boolean header,
      RenderContext reading) {

    /** Copies the list. */
    public TableLayout {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The output of rows in one format: gets the rows as they come, then the end. Used by one thread.
   *
   * @param <R> the kind of rows
   */
  public interface RowWriter<R> extends AutoCloseable {

    /** Takes a row. */
    void add(R row);

    /** Takes the end; not called when the rows could not all be had. */
    void end(TableEnd end);

    /** Whether nobody reads any more. */
    default boolean isAbandoned() {
      return false;
    }

    @Override
    default void close() {}

    /**
     * What is said of the rows as a whole once all have come.
     *
     * @param head writes the fields of the JSON document that stand before the rows.
     * @param above the lines above the table, on a terminal only.
     * @param below the lines below it, on a terminal only.
     * @param verdict the lines at the very end, of tables in pipes and files too.
     * @param nothing the sentence that people read in place of a table without rows.
     */
    public record TableEnd(
        Consumer<Fields> head,
        List<TerminalText> above,
        List<TerminalText> below,
        List<TerminalText> verdict,
        String nothing) {

      /** Copies the lists. */
      public TableEnd {
        above = List.copyOf(above);
        below = List.copyOf(below);
        verdict = List.copyOf(verdict);
      }

      /** An end without a verdict. */
      public TableEnd(
          Consumer<Fields> head,
          List<TerminalText> above,
          List<TerminalText> below,
          String nothing) {
        this(head, above, below, List.of(), nothing);
      }

      /** An end with nothing but the sentence for no rows. */
      public static TableEnd of(String nothing) {
        return new TableEnd(head -> {}, List.of(), List.of(), nothing);
      }
    }
  }
}

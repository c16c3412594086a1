package dev.syncruns.cli.report;

import dev.syncruns.cli.report.ColumnSpec.Part;
import dev.syncruns.cli.report.ColumnSpec.Place;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The description of rows, the same for all formats.
 *
 * @param schema the name of the JSON schema, such as {@code syncruns.tasks/v1}.
 * @param rows the name of the list of rows in JSON, such as {@code tasks}.
 * @param columns the columns, in order.
 * @param name the name of a row, written by the format {@code name}; null for none.
 * @param mark the symbol before a row on a terminal; its text is empty for none.
 * @param <R> the type of the rows
 */
public record TableSpec<R>(
    String schema, String rows, List<ColumnSpec<R>> columns, Part<R> name, Function<R, Cell> mark) {

  public TableSpec {
    columns = List.copyOf(columns);
  }

  /** Creates a table without symbols. */
  public static <R> TableSpec<R> of(
      String schema, String rows, Part<R> name, List<ColumnSpec<R>> columns) {
    return new TableSpec<>(schema, rows, columns, name, row -> Cell.of(""));
  }

  /** Returns a copy with a symbol before each row on a terminal. */
  public TableSpec<R> marked(Function<R, Cell> symbol) {
    return new TableSpec<>(schema, rows, columns, name, symbol);
  }

  /** Returns the default columns of a place. */
  public List<ColumnSpec<R>> at(Place place) {
    return columns.stream().filter(column -> column.isAt(place)).toList();
  }

  /** Returns the columns that can be selected and sorted by. */
  public List<ColumnSpec<R>> choosable() {
    return columns.stream().filter(ColumnSpec::isChoosable).toList();
  }

  /** Writes the fields of a row into an object. */
  public void write(Fields object, R row, RenderContext context) {
    at(Place.JSON).forEach(column -> column.write(object, row, context));
  }

  /**
   * Returns the order by columns, the first one first; a leading {@code -} reverses a column.
   *
   * @throws dev.syncruns.cli.report.Choice.UnknownWord if a word is not the name of a column
   */
  public Comparator<R> order(List<String> words, RenderContext context) {
    Comparator<R> order = Comparator.comparing(row -> 0);
    for (String word : words) {
      boolean reversed = word.startsWith("-");
      String name = reversed ? word.substring(1) : word;
      order =
          order.thenComparing(
              Choice.named(name, choosable(), ColumnSpec::name).order(reversed, context));
    }
    return order;
  }
}

package dev.syncruns.cli.report;

import dev.syncruns.cli.report.ColumnSpec.Part;
import dev.syncruns.cli.report.ColumnSpec.Place;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the rows of an output have in common, whatever its format.
 *
 * @param schema the schema that the JSON document names, e.g. {@code syncruns.tasks/v1}.
 * @param rows the name of the list of rows there, e.g. {@code tasks}.
 * @param columns the columns, in their order.
 * @param name the one word of a row that the format {@code name} writes; null for none.
 * @param mark the symbol that begins a row on a terminal; its text is empty where there are none.
 * @param <R> the type of the rows
 */
public record TableSpec<R>(
    String schema, String rows, List<ColumnSpec<R>> columns, Part<R> name, Function<R, Cell> mark) {

  /** Copies the list. */
  public TableSpec {
    columns = List.copyOf(columns);
  }

  /** A table whose rows are named by {@code name} and have no symbols. */
  public static <R> TableSpec<R> of(
      String schema, String rows, Part<R> name, List<ColumnSpec<R>> columns) {
    return new TableSpec<>(schema, rows, columns, name, row -> Cell.of(""));
  }

  /** Has a symbol before each row on a terminal. */
  public TableSpec<R> marked(Function<R, Cell> symbol) {
    return new TableSpec<>(schema, rows, columns, name, symbol);
  }

  /** The columns of a place without a choice. */
  public List<ColumnSpec<R>> at(Place place) {
    return columns.stream().filter(column -> column.isAt(place)).toList();
  }

  /** The columns that can be chosen for tables, and sorted by. */
  public List<ColumnSpec<R>> choosable() {
    return columns.stream().filter(ColumnSpec::isChoosable).toList();
  }

  /** Writes the fields of a row into an object. */
  public void write(Fields object, R row, RenderContext context) {
    at(Place.JSON).forEach(column -> column.write(object, row, context));
  }

  /**
   * The order by the columns that {@code words} name, the first deciding; a leading {@code -}
   * reverses one.
   *
   * @throws dev.syncruns.cli.report.Choice.UnknownWord when a word names no column
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

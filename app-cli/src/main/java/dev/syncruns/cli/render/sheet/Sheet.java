package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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
public record Sheet<R>(
    String schema,
    String rows,
    List<SheetColumn<R>> columns,
    Value<R> name,
    Function<R, Cell> mark) {

  /** Copies the list. */
  public Sheet {
    columns = List.copyOf(columns);
  }

  /** A sheet whose rows are named by their first column and have no symbols. */
  public static <R> Sheet<R> of(String schema, String rows, List<SheetColumn<R>> columns) {
    return new Sheet<>(schema, rows, columns, columns.get(0).value(), row -> Cell.of(""));
  }

  /** The same with rows of another name. */
  public Sheet<R> named(Value<R> word) {
    return new Sheet<>(schema, rows, columns, word, mark);
  }

  /** The same with a symbol before each row on a terminal. */
  public Sheet<R> marked(Function<R, Cell> symbol) {
    return new Sheet<>(schema, rows, columns, name, symbol);
  }

  /** The columns without a choice, in a table, a wide one, or for programs. */
  public List<SheetColumn<R>> usual(boolean wide, boolean data) {
    return columns.stream().filter(column -> column.isUsual(wide, data)).toList();
  }

  /** The columns that have a field in JSON. */
  public List<SheetColumn<R>> fields() {
    return columns.stream().filter(SheetColumn::isField).toList();
  }

  /** Writes the fields of a row into an object. */
  public void write(Fields object, R row) {
    fields().forEach(field -> field.write(object, row));
  }

  /**
   * The order by the columns that {@code words} name, the first deciding; a leading {@code -} turns
   * one round.
   *
   * @throws dev.syncruns.cli.view.UnknownWord when a word names no column
   */
  public Comparator<R> order(List<String> words) {
    Comparator<R> order = Comparator.comparing(row -> 0);
    for (String word : words) {
      boolean reversed = word.startsWith("-");
      String label = reversed ? word.substring(1) : word;
      order = order.thenComparing(Choice.named(label, columns, SheetColumn::label).order(reversed));
    }
    return order;
  }
}

package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Table;
import dev.syncruns.cli.view.Reading;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public record SheetLayout<R>(
    List<SheetColumn<R>> columns,
    @Nullable Comparator<R> order,
    Table.Fit fit,
    boolean header,
    Reading reading) {

  /** Copies the list. */
  public SheetLayout {
    columns = List.copyOf(columns);
  }
}

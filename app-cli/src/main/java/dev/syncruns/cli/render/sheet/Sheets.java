package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Markdown;
import dev.syncruns.cli.render.RowFormat;
import dev.syncruns.cli.render.SeparatedValues;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.json.RowsDocument;
import dev.syncruns.cli.session.OutputFormat;
import java.util.Comparator;
import java.util.List;

/** Makes the outputs of sheets. */
public final class Sheets {

  private Sheets() {}

  /**
   * The output of a sheet in a format.
   *
   * @param out where it is written
   * @param form the format
   * @param sheet what the rows have in common
   * @param layout what the reader wants to see
   */
  public static <R> SheetSink<R> open(
      Terminal out, Form form, Sheet<R> sheet, SheetLayout<R> layout) {
    List<SheetColumn<R>> fields = layout.columns().stream().filter(SheetColumn::isField).toList();
    SheetSink<R> sink =
        switch (form.format()) {
          case JSON ->
              new SheetDocument<>(new RowsDocument(out, sheet.schema(), sheet.rows()), fields);
          case JSONL -> new SheetLines<>(out, fields);
          case CSV, TSV, MD -> new SheetValues<>(out, form.rows(), layout);
          case NAME -> new SheetNames<>(out, sheet.name());
          case TABLE, WIDE -> new SheetTable<>(out, sheet, layout);
        };
    Comparator<R> order = layout.order();
    return order == null ? sink : new SortedRows<>(sink, order);
  }

  /**
   * A format.
   *
   * @param format which it is.
   * @param rows how its rows are written, where it consists of rows.
   */
  public record Form(OutputFormat format, RowFormat rows) {

    /** A format, its rows written as they usually are. */
    public static Form of(OutputFormat format) {
      return new Form(
          format,
          switch (format) {
            case CSV -> SeparatedValues.CSV;
            case TSV -> SeparatedValues.TSV;
            default -> Markdown.TABLE;
          });
    }
  }
}

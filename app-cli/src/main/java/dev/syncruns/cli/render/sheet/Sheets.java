package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Markdown;
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
   * @param format the format
   * @param sheet what the rows have in common
   * @param layout what the reader wants to see
   */
  public static <R> SheetSink<R> open(
      Terminal out, OutputFormat format, Sheet<R> sheet, SheetLayout<R> layout) {
    List<SheetColumn<R>> fields = layout.columns().stream().filter(SheetColumn::isField).toList();
    SheetSink<R> sink =
        switch (format) {
          case JSON ->
              new SheetDocument<>(new RowsDocument(out, sheet.schema(), sheet.rows()), fields);
          case JSONL -> new SheetLines<>(out, fields);
          case CSV -> new SheetValues<>(out, SeparatedValues.CSV, layout);
          case TSV -> new SheetValues<>(out, SeparatedValues.TSV, layout);
          case MD -> new SheetValues<>(out, Markdown.TABLE, layout);
          case NAME -> new SheetNames<>(out, sheet.name());
          case TABLE, WIDE -> new SheetTable<>(out, sheet, layout);
        };
    Comparator<R> order = layout.order();
    return order == null ? sink : new SortedRows<>(sink, order);
  }
}

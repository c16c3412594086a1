package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Markdown;
import dev.syncruns.cli.render.RowFormat;
import dev.syncruns.cli.render.Terminal;
import java.util.List;

/** Rows in a format of rows, written as they come. */
final class SheetValues<R> implements SheetSink<R> {
  private final Terminal out;
  private final RowFormat format;
  private final SheetLayout<R> layout;
  private boolean headerDue;

  SheetValues(Terminal out, RowFormat format, SheetLayout<R> layout) {
    this.out = out;
    this.format = format;
    this.layout = layout;
    this.headerDue = layout.header();
  }

  @Override
  public void add(R row) {
    header();
    format.write(out, layout.columns().stream().map(column -> value(column, row)).toList());
  }

  @Override
  public void end(SheetEnd end) {
    header();
    out.flush();
  }

  @Override
  public boolean isAbandoned() {
    return out.isBroken();
  }

  private String value(SheetColumn<R> column, R row) {
    return format == Markdown.TABLE
        ? column.cell(row, layout.reading()).text()
        : column.text(row, layout.reading());
  }

  private void header() {
    if (headerDue) {
      List<String> labels = layout.columns().stream().map(SheetColumn::label).toList();
      format.header(out, labels);
      headerDue = false;
    }
  }
}

package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.ColumnSpec;

/** Writes rows as they come. */
abstract class LineWriter<R> implements RowWriter<R> {
  final Terminal out;

  LineWriter(Terminal out) {
    this.out = out;
  }

  @Override
  public void end(End end) {
    out.flush();
  }

  @Override
  public boolean isAbandoned() {
    return out.isBroken();
  }

  /** Rows in a format of rows, after one that names the columns. */
  static final class Rows<R> extends LineWriter<R> {
    private final Layout<R> layout;
    private final RowFormat format;
    private boolean headerDue;

    Rows(Terminal out, Layout<R> layout, RowFormat format) {
      super(out);
      this.layout = layout;
      this.format = format;
      this.headerDue = layout.header();
    }

    @Override
    public void add(R row) {
      header();
      format.write(out, layout.columns().stream().map(column -> value(column, row)).toList());
    }

    @Override
    public void end(End end) {
      header();
      super.end(end);
    }

    private String value(ColumnSpec<R> column, R row) {
      return format == Markdown.TABLE
          ? column.cell(row, layout.context()).text()
          : column.text(row, layout.context());
    }

    private void header() {
      if (headerDue) {
        format.header(out, layout.columns().stream().map(ColumnSpec::name).toList());
        headerDue = false;
      }
    }
  }
}

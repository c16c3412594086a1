package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.TableSpec;

/** Writes each row immediately. */
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

  /** Writes rows as JSON objects, one per line. */
  static final class Objects<R> extends LineWriter<R> {
    private final Layout<R> layout;

    Objects(Terminal out, Layout<R> layout) {
      super(out);
      this.layout = layout;
    }

    @Override
    public void add(R row) {
      JsonWriter.writeLine(out, fields -> layout.write(fields, row));
    }
  }

  /** Writes the names of rows, one per line; nothing for a row without a name. */
  static final class Names<R> extends LineWriter<R> {
    private final TableSpec<R> table;

    Names(Terminal out, TableSpec<R> table) {
      super(out);
      this.table = table;
    }

    @Override
    public void add(R row) {
      Object name = table.name().of(row);
      if (name != null) {
        out.line(name.toString());
      }
    }
  }

  /** Writes rows in a format with a header. */
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

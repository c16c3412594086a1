package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Column;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import java.util.List;

/** Runs as rows of a format, written as they arrive. */
public final class SeparatedSink implements RunSink {
  private final Terminal out;
  private final RowFormat format;
  private final List<Column> columns;
  private boolean headerDue;

  /**
   * Rows of a format.
   *
   * @param out where they are written
   * @param format how a row is written
   * @param columns the columns
   * @param header whether the first row names the columns
   */
  public SeparatedSink(Terminal out, RowFormat format, List<Column> columns, boolean header) {
    this.out = out;
    this.format = format;
    this.columns = List.copyOf(columns);
    this.headerDue = header;
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    header();
    for (Listed listed : runs) {
      format.write(out, columns.stream().map(c -> c.of(listed.facts(), reading).text()).toList());
    }
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    header();
    out.flush();
  }

  @Override
  public boolean isAbandoned() {
    return out.isBroken();
  }

  private void header() {
    if (headerDue) {
      format.header(out, columns.stream().map(Column::label).toList());
      headerDue = false;
    }
  }
}

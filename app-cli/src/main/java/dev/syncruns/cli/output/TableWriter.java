package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ColumnSpec.ShortIds;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows as a table for people: on a terminal within its width and with the lines around it;
 * elsewhere only the rows, uncut.
 */
final class TableWriter<R> implements RowWriter<R> {
  private final Terminal out;
  private final TableSpec<R> table;
  private final Layout<R> layout;
  private final List<R> rows = new ArrayList<>();

  TableWriter(Terminal out, TableSpec<R> table, Layout<R> layout) {
    this.out = out;
    this.table = table;
    this.layout = layout;
  }

  @Override
  public void add(R row) {
    rows.add(row);
  }

  @Override
  public void end(End end) {
    boolean screen = layout.context().medium() == OutputTarget.SCREEN;
    if (screen) {
      end.above().forEach(out::line);
    }
    if (rows.isEmpty()) {
      out.line(end.nothing());
    } else {
      boolean narrow = screen && layout.fit() != Table.Fit.NONE;
      int room = narrow ? out.capabilities().width() : Integer.MAX_VALUE;
      table(screen).lines(room, layout.header()).forEach(out::line);
    }
    if (screen) {
      end.below().forEach(out::line);
    }
    end.verdict().forEach(out::line);
    out.flush();
  }

  private Table table(boolean screen) {
    List<Cell> marks = rows.stream().map(table.mark()).toList();
    boolean marked = screen && marks.stream().anyMatch(mark -> !mark.text().isEmpty());
    List<Table.Head> heads = new ArrayList<>();
    if (marked) {
      heads.add(Table.Head.fixed(" ", false));
    }
    layout.columns().forEach(column -> heads.add(head(column)));
    Table laid = new Table(heads);
    RenderContext context = layout.context().withIdLength(idLength());
    for (int i = 0; i < rows.size(); i++) {
      R row = rows.get(i);
      List<TerminalText> cells = new ArrayList<>();
      if (marked) {
        cells.add(TerminalText.of(marks.get(i)));
      }
      layout.columns().forEach(column -> cells.add(TerminalText.of(column.cell(row, context))));
      laid.row(cells);
    }
    return laid;
  }

  private int idLength() {
    return layout.columns().stream()
        .filter(column -> column.layout().ids())
        .mapToInt(
            column -> ShortIds.length(rows.stream().map(row -> column.text(row, layout.context()))))
        .max()
        .orElse(RenderContext.SHORT_ID);
  }

  private Table.Head head(ColumnSpec<R> column) {
    ColumnSpec.Layout how = column.layout();
    return new Table.Head(column.title(), how.right(), how.shortenAt(), how.dropAt(), how.least())
        .fitting(layout.fit());
  }
}

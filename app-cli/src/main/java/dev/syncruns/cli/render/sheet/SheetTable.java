package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Table;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Medium;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as a table for people: on a terminal as wide as there is room, with what stands above and
 * below it; elsewhere the rows only, uncut.
 */
final class SheetTable<R> implements SheetSink<R> {
  private final Terminal out;
  private final Sheet<R> sheet;
  private final SheetLayout<R> layout;
  private final List<R> rows = new ArrayList<>();

  SheetTable(Terminal out, Sheet<R> sheet, SheetLayout<R> layout) {
    this.out = out;
    this.sheet = sheet;
    this.layout = layout;
  }

  @Override
  public void add(R row) {
    rows.add(row);
  }

  @Override
  public void end(SheetEnd end) {
    boolean screen = layout.reading().medium() == Medium.SCREEN;
    if (screen) {
      end.above().forEach(out::line);
    }
    if (rows.isEmpty()) {
      out.line(end.nothing());
    } else {
      int room =
          screen && layout.fit() != Table.Fit.NONE ? out.capabilities().width() : Integer.MAX_VALUE;
      table(screen).lines(room, layout.header()).forEach(out::line);
    }
    if (screen) {
      end.below().forEach(out::line);
    }
    end.verdict().forEach(out::line);
    out.flush();
  }

  private Table table(boolean screen) {
    List<Cell> marks = rows.stream().map(sheet.mark()).toList();
    boolean marked = screen && marks.stream().anyMatch(mark -> !mark.text().isEmpty());
    List<Table.Head> heads = new ArrayList<>();
    if (marked) {
      heads.add(Table.Head.fixed(" ", false));
    }
    layout.columns().forEach(column -> heads.add(column.head(layout.fit())));
    Table table = new Table(heads);
    for (int i = 0; i < rows.size(); i++) {
      R row = rows.get(i);
      List<TerminalText> cells = new ArrayList<>();
      if (marked) {
        cells.add(text(marks.get(i)));
      }
      layout.columns().forEach(column -> cells.add(text(column.cell(row, layout.reading()))));
      table.row(cells);
    }
    return table;
  }

  private static TerminalText text(Cell cell) {
    return TerminalText.of(cell.text(), cell.tone());
  }
}

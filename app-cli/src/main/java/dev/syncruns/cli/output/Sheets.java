package dev.syncruns.cli.output;

import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Reading.Medium;
import java.util.ArrayList;
import dev.syncruns.cli.output.SheetColumn.Value;
import dev.syncruns.cli.output.Sheet.SheetSink.SheetEnd;
import dev.syncruns.cli.output.Sheet.SheetSink;
import dev.syncruns.cli.output.Sheet.SheetLayout;
import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
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

  /** Rows in one JSON document, written when all have come. */
  record SheetDocument<R>(RowsDocument document, List<SheetColumn<R>> fields)
      implements SheetSink<R> {

    @Override
    public void add(R row) {
      document.add(object -> fields.forEach(field -> field.write(object, row)));
    }

    @Override
    public void end(SheetEnd end) {
      document.end(end.head());
    }

    @Override
    public void close() {
      document.close();
    }
  }

  /** A JSON object a line for each row, written as the rows come. */
  record SheetLines<R>(Terminal out, List<SheetColumn<R>> fields) implements SheetSink<R> {

    @Override
    public void add(R row) {
      RowsDocument.writeLine(out, object -> fields.forEach(field -> field.write(object, row)));
    }

    @Override
    public void end(SheetEnd end) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** The names of rows, one a line. A row without a name has no line. */
  record SheetNames<R>(Terminal out, Value<R> name) implements SheetSink<R> {

    @Override
    public void add(R row) {
      Object word = name.of(row);
      if (word != null) {
        out.line(word.toString());
      }
    }

    @Override
    public void end(SheetEnd end) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** Rows in a format of rows, written as they come. */
  static final class SheetValues<R> implements SheetSink<R> {
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

  /** Rows held back until all have come, then given on in another order. */
  record SortedRows<R>(SheetSink<R> next, Comparator<R> order, List<R> held) implements SheetSink<R> {

    SortedRows(SheetSink<R> next, Comparator<R> order) {
      this(next, order, new ArrayList<>());
    }

    @Override
    public void add(R row) {
      held.add(row);
    }

    @Override
    public void end(SheetEnd end) {
      held.sort(order);
      held.forEach(next::add);
      next.end(end);
    }

    @Override
    public void close() {
      next.close();
    }
  }

  /**
   * Rows as a table for people: on a terminal as wide as there is room, with what stands above and
   * below it; elsewhere the rows only, uncut.
   */
  static final class SheetTable<R> implements SheetSink<R> {
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
}

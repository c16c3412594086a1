package dev.syncruns.cli.output;

import dev.syncruns.cli.output.ColumnSpec.Value;
import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.output.TableSpec.RowWriter;
import dev.syncruns.cli.output.TableSpec.RowWriter.TableEnd;
import dev.syncruns.cli.output.TableSpec.TableLayout;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the outputs of sheets. */
public final class RowWriters {

  private RowWriters() {}

  /**
   * The output of a sheet in a format.
   *
   * @param out where it is written
   * @param form the format
   * @param sheet what the rows have in common
   * @param layout what the reader wants to see
   */
  public static <R> RowWriter<R> open(
      Terminal out, Form form, TableSpec<R> sheet, TableLayout<R> layout) {
    List<ColumnSpec<R>> fields = layout.columns().stream().filter(ColumnSpec::isField).toList();
    RowWriter<R> sink =
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
  record SheetDocument<R>(RowsDocument document, List<ColumnSpec<R>> fields)
      implements RowWriter<R> {

    @Override
    public void add(R row) {
      document.add(object -> fields.forEach(field -> field.write(object, row)));
    }

    @Override
    public void end(TableEnd end) {
      document.end(end.head());
    }

    @Override
    public void close() {
      document.close();
    }
  }

  /** A JSON object a line for each row, written as the rows come. */
  record SheetLines<R>(Terminal out, List<ColumnSpec<R>> fields) implements RowWriter<R> {

    @Override
    public void add(R row) {
      RowsDocument.writeLine(out, object -> fields.forEach(field -> field.write(object, row)));
    }

    @Override
    public void end(TableEnd end) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** The names of rows, one a line. A row without a name has no line. */
  record SheetNames<R>(Terminal out, Value<R> name) implements RowWriter<R> {

    @Override
    public void add(R row) {
      Object word = name.of(row);
      if (word != null) {
        out.line(word.toString());
      }
    }

    @Override
    public void end(TableEnd end) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** Rows in a format of rows, written as they come. */
  static final class SheetValues<R> implements RowWriter<R> {
    private final Terminal out;
    private final RowFormat format;
    private final TableLayout<R> layout;
    private boolean headerDue;

    SheetValues(Terminal out, RowFormat format, TableLayout<R> layout) {
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
    public void end(TableEnd end) {
      header();
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }

    private String value(ColumnSpec<R> column, R row) {
      return format == Markdown.TABLE
          ? column.cell(row, layout.reading()).text()
          : column.text(row, layout.reading());
    }

    private void header() {
      if (headerDue) {
        List<String> labels = layout.columns().stream().map(ColumnSpec::label).toList();
        format.header(out, labels);
        headerDue = false;
      }
    }
  }

  /** Rows held back until all have come, then given on in another order. */
  record SortedRows<R>(RowWriter<R> next, Comparator<R> order, List<R> held)
      implements RowWriter<R> {

    SortedRows(RowWriter<R> next, Comparator<R> order) {
      this(next, order, new ArrayList<>());
    }

    @Override
    public void add(R row) {
      held.add(row);
    }

    @Override
    public void end(TableEnd end) {
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
  static final class SheetTable<R> implements RowWriter<R> {
    private final Terminal out;
    private final TableSpec<R> sheet;
    private final TableLayout<R> layout;
    private final List<R> rows = new ArrayList<>();

    SheetTable(Terminal out, TableSpec<R> sheet, TableLayout<R> layout) {
      this.out = out;
      this.sheet = sheet;
      this.layout = layout;
    }

    @Override
    public void add(R row) {
      rows.add(row);
    }

    @Override
    public void end(TableEnd end) {
      boolean screen = layout.reading().medium() == OutputTarget.SCREEN;
      if (screen) {
        end.above().forEach(out::line);
      }
      if (rows.isEmpty()) {
        out.line(end.nothing());
      } else {
        int room =
            screen && layout.fit() != Table.Fit.NONE
                ? out.capabilities().width()
                : Integer.MAX_VALUE;
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

package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.Table;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.render.sheet.SheetLayout;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.render.sheet.Sheets;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.view.Choice;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.UnknownWord;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of what stands in the rows of a sheet, and in which order. */
final class SheetOptions {
  private static final String HELP = "help";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,-B,+C",
      description = "these columns, or without B and with C; \"help\" lists them")
  private @Nullable List<String> columns;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "A,B",
      description = "with json and jsonl only these fields; \"help\" lists them")
  private @Nullable List<String> fields;

  @Option(
      names = "--sort",
      split = ",",
      paramLabel = "KEY,-KEY",
      description = "sort by columns, - for descending")
  private @Nullable List<String> sort;

  @Mixin private final RowOptions rows = new RowOptions();

  /**
   * Writes which columns or fields there are, if that is all the user asks for.
   *
   * @return whether it was
   */
  <R> boolean writeHelp(Terminal out, Sheet<R> sheet) {
    if (isHelp(columns)) {
      sheet.columns().forEach(column -> out.line(column.label()));
      return true;
    }
    if (isHelp(fields)) {
      sheet.fields().forEach(column -> out.line(column.field()));
      return true;
    }
    return false;
  }

  /**
   * The output of a sheet as these options want it.
   *
   * @throws CliFailure when a column, field or key is unknown, or the format has none
   */
  <R> SheetSink<R> open(Terminal out, OutputFormat format, Sheet<R> sheet, Reading reading) {
    check(format);
    Table.Fit fit = TableOptions.fit(format, columns != null);
    SheetLayout<R> layout =
        new SheetLayout<>(
            chosen(format, sheet, reading), order(sheet), fit, rows.header(), reading);
    return Sheets.open(out, new Sheets.Form(format, rows.of(format)), sheet, layout);
  }

  private void check(OutputFormat format) {
    boolean columned = !format.isJson() && format != OutputFormat.NAME;
    if (fields != null && !format.isJson()) {
      throw CliFailure.usage("--fields chooses fields of JSON, and the format is " + format.label())
          .suggest("-o json, or --columns for tables");
    }
    if (columns != null && !columned) {
      throw CliFailure.usage("--columns is for tables, and the format is " + format.label())
          .suggest("--fields for json and jsonl");
    }
    rows.check(format, true);
  }

  private <R> List<SheetColumn<R>> chosen(OutputFormat format, Sheet<R> sheet, Reading reading) {
    try {
      return format.isJson() ? fieldsOf(sheet) : columnsOf(sheet, format, reading);
    } catch (UnknownWord unknown) {
      throw format.isJson()
          ? Words.unknown("--fields", "field", unknown)
          : Words.unknown("--columns", "column", unknown);
    }
  }

  private <R> List<SheetColumn<R>> fieldsOf(Sheet<R> sheet) {
    return fields == null
        ? sheet.fields()
        : Choice.of(fields, List.of(), sheet.fields(), SheetColumn::field);
  }

  private <R> List<SheetColumn<R>> columnsOf(Sheet<R> sheet, OutputFormat format, Reading reading) {
    List<SheetColumn<R>> usual =
        sheet.usual(format == OutputFormat.WIDE, reading.medium() == Medium.DATA);
    if (columns == null) {
      return usual;
    }
    List<SheetColumn<R>> chosen = Choice.of(columns, usual, sheet.columns(), SheetColumn::label);
    if (chosen.isEmpty()) {
      throw CliFailure.usage("--columns leaves no column");
    }
    return chosen;
  }

  /**
   * The order asked for; null for the one in which rows come.
   *
   * @throws CliFailure when a key is unknown
   */
  <R> @Nullable Comparator<R> order(Sheet<R> sheet) {
    List<String> keys = sort;
    if (keys == null) {
      return null;
    }
    try {
      return sheet.order(keys);
    } catch (UnknownWord unknown) {
      throw Words.unknown("--sort", "key", unknown);
    }
  }

  private static boolean isHelp(@Nullable List<String> words) {
    return words != null && words.size() == 1 && words.get(0).equalsIgnoreCase(HELP);
  }
}

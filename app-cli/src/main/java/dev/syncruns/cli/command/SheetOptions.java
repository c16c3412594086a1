package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.TableSink.Warnings;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.output.RowFormat;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.command.BaseCommand.Words;
import dev.syncruns.cli.error.CliFailure;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.Sheet;
import dev.syncruns.cli.output.SheetColumn;
import dev.syncruns.cli.output.Sheet.SheetLayout;
import dev.syncruns.cli.output.Sheet.SheetSink;
import dev.syncruns.cli.output.Sheets;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.Reading.Medium;
import dev.syncruns.cli.report.Reading;
import dev.syncruns.cli.report.Choice.UnknownWord;
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

  /** The options of how rows are written. */
  static final class RowOptions {
    @Option(names = "--no-header", description = "no row that names the columns")
    private boolean noHeader;

    @Option(
        names = "--csv-raw",
        description = "with csv also what a spreadsheet takes for a formula, as it is")
    private boolean csvRaw;

    /** Whether the columns are named. */
    boolean header() {
      return !noHeader;
    }

    /**
     * How the rows of a format are written.
     *
     * @param format csv, tsv or md
     */
    RowFormat of(OutputFormat format) {
      boolean raw = csvRaw && format == OutputFormat.CSV;
      return raw ? SeparatedValues.CSV_RAW : Sheets.Form.of(format).rows();
    }

    /**
     * Holds these options against a format.
     *
     * @param format the format
     * @param onScreen whether tables for people have a row that names the columns, too
     * @throws CliFailure when they have no meaning in it
     */
    void check(OutputFormat format, boolean onScreen) {
      boolean separated = format == OutputFormat.CSV || format == OutputFormat.TSV;
      boolean table = format == OutputFormat.TABLE || format == OutputFormat.WIDE;
      if (noHeader && !separated && !(onScreen && table)) {
        String where = onScreen ? "table, wide, csv and tsv" : "csv and tsv";
        throw CliFailure.usage(
            "--no-header is for " + where + ", and the format is " + format.label());
      }
      if (csvRaw && format != OutputFormat.CSV) {
        throw CliFailure.usage("--csv-raw is for csv, and the format is " + format.label());
      }
    }
  }

  /**
   * How many rows a command lists at most, and what it says and ends with when something is missing:
   * the one rule of all lists. A table on a terminal has {@code list.limit} rows; pipes, files and
   * data formats have all, unless {@code --limit} or a configured {@code list.limit} says otherwise.
   * What a limit leaves out that was not typed is said, and a list that could not be read to its end
   * never ends with 0.
   *
   * @param most how many rows.
   * @param isTyped whether the user asked for just as many.
   */
  record ListLimit(long most, boolean isTyped) {
    /** All rows. */
    static final ListLimit NONE = new ListLimit(Long.MAX_VALUE, true);

    /** The limit of a command that knows {@code --limit} as the setting {@code list.limit}. */
    static ListLimit of(Session session, Medium medium, boolean all) {
      SettingValue value =
          session.settings().value(Setting.LIST_LIMIT).orElseThrow(IllegalStateException::new);
      SettingValue.Source source = value.source();
      if (all || (source == SettingValue.Source.BUILT_IN && medium != Medium.SCREEN)) {
        return NONE;
      }
      return new ListLimit(
          session.settings().count(Setting.LIST_LIMIT), source == SettingValue.Source.OPTION);
    }

    /**
     * Says what is missing in a list, and gives what it ends a command with.
     *
     * @param session the session
     * @param report how the list came about
     * @param isCut whether this limit left rows out
     * @param isShown whether the list itself says so, as tables on terminals do
     */
    ExitCode end(Session session, ScanReport report, boolean isCut, boolean isShown) {
      Warnings.write(session.err(), session.alerts(), report);
      if (isCut && !isTyped && !isShown) {
        Warnings.writeCut(
            session.err(), "only the first " + most + " are listed (list.limit)", "--all for more");
      }
      return switch (report.stop()) {
        case PAGE_LIMIT, RUN_LIMIT -> ExitCode.RATE_LIMITED;
        case NO_PROGRESS -> ExitCode.UNAVAILABLE;
        case END_OF_LIST, LIMIT, SINCE, READER_GONE -> ExitCode.OK;
      };
    }
  }
}

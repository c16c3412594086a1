package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.ColumnSpec;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowFormat;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.output.RowWriters;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.TableSink.Warnings;
import dev.syncruns.cli.output.TableSpec;
import dev.syncruns.cli.output.TableSpec.RowWriter;
import dev.syncruns.cli.output.TableSpec.TableLayout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.session.Session;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of what stands in the rows of a sheet, and in which order. */
@OptionGroup(Name.OUTPUT)
final class SheetOptions {
  private static final String HELP = "help";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,-B,+C",
      description = "show these columns, or leave out B and add C; \"help\" lists them")
  private @Nullable List<String> columns;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "A,B",
      description = "with json and jsonl, only these fields; \"help\" lists them")
  private @Nullable List<String> fields;

  @Option(
      names = "--sort",
      split = ",",
      paramLabel = "KEY,-KEY",
      description = "sort by columns; - for descending order")
  private @Nullable List<String> sort;

  @Mixin private final RowOptions rows = new RowOptions();

  /**
   * Writes which columns or fields there are, if that is all the user asks for.
   *
   * @return whether it was
   */
  <R> boolean writeHelp(Terminal out, TableSpec<R> sheet) {
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
   * @throws CliException when a column, field or key is unknown, or the format has none
   */
  <R> RowWriter<R> open(
      Terminal out, OutputFormat format, TableSpec<R> sheet, RenderContext reading) {
    check(format);
    Table.Fit fit = TableOptions.fit(format, columns != null);
    TableLayout<R> layout =
        new TableLayout<>(
            chosen(format, sheet, reading), order(sheet), fit, rows.header(), reading);
    return RowWriters.open(out, new RowWriters.Form(format, rows.of(format)), sheet, layout);
  }

  private void check(OutputFormat format) {
    boolean columned = !format.isJson() && format != OutputFormat.NAME;
    if (fields != null && !format.isJson()) {
      throw CliException.usage(
              "--fields chooses fields of JSON, and the format is " + format.label())
          .suggest("-o json, or --columns for tables");
    }
    if (columns != null && !columned) {
      throw CliException.usage("--columns is for tables, and the format is " + format.label())
          .suggest("--fields for json and jsonl");
    }
    rows.check(format, true);
  }

  private <R> List<ColumnSpec<R>> chosen(
      OutputFormat format, TableSpec<R> sheet, RenderContext reading) {
    try {
      return format.isJson() ? fieldsOf(sheet) : columnsOf(sheet, format, reading);
    } catch (UnknownWord unknown) {
      throw format.isJson()
          ? OptionParser.unknown("--fields", "field", unknown)
          : OptionParser.unknown("--columns", "column", unknown);
    }
  }

  private <R> List<ColumnSpec<R>> fieldsOf(TableSpec<R> sheet) {
    return fields == null
        ? sheet.fields()
        : Choice.of(fields, List.of(), sheet.fields(), ColumnSpec::field);
  }

  private <R> List<ColumnSpec<R>> columnsOf(
      TableSpec<R> sheet, OutputFormat format, RenderContext reading) {
    List<ColumnSpec<R>> usual =
        sheet.usual(format == OutputFormat.WIDE, reading.medium() == OutputTarget.DATA);
    if (columns == null) {
      return usual;
    }
    List<ColumnSpec<R>> chosen = Choice.of(columns, usual, sheet.columns(), ColumnSpec::label);
    if (chosen.isEmpty()) {
      throw CliException.usage("--columns leaves no column");
    }
    return chosen;
  }

  /**
   * The order asked for; null for the one in which rows come.
   *
   * @throws CliException when a key is unknown
   */
  <R> @Nullable Comparator<R> order(TableSpec<R> sheet) {
    List<String> keys = sort;
    if (keys == null) {
      return null;
    }
    try {
      return sheet.order(keys);
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--sort", "key", unknown);
    }
  }

  private static boolean isHelp(@Nullable List<String> words) {
    return words != null && words.size() == 1 && words.get(0).equalsIgnoreCase(HELP);
  }

  /** The options of how rows are written. */
  @OptionGroup(Name.OUTPUT)
  static final class RowOptions {
    @Option(names = "--no-header", description = "omit the header row")
    private boolean noHeader;

    @Option(
        names = "--csv-raw",
        description = "with csv, do not escape values that spreadsheets read as formulas")
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
      return raw ? SeparatedValues.CSV_RAW : RowWriters.Form.of(format).rows();
    }

    /**
     * Holds these options against a format.
     *
     * @param format the format
     * @param onScreen whether tables for people have a row that names the columns, too
     * @throws CliException when they have no meaning in it
     */
    void check(OutputFormat format, boolean onScreen) {
      boolean separated = format == OutputFormat.CSV || format == OutputFormat.TSV;
      boolean table = format == OutputFormat.TABLE || format == OutputFormat.WIDE;
      if (noHeader && !separated && !(onScreen && table)) {
        String where = onScreen ? "table, wide, csv and tsv" : "csv and tsv";
        throw CliException.usage(
            "--no-header is for " + where + ", and the format is " + format.label());
      }
      if (csvRaw && format != OutputFormat.CSV) {
        throw CliException.usage("--csv-raw is for csv, and the format is " + format.label());
      }
    }
  }

  /**
   * How many rows a command lists at most, and what it says and ends with when something is
   * missing: the one rule of all lists. A table on a terminal has {@code list.limit} rows; pipes,
   * files and data formats have all, unless {@code --limit} or a configured {@code list.limit} says
   * otherwise. What a limit leaves out that was not typed is said, and a list that could not be
   * read to its end never ends with 0.
   *
   * @param most how many rows.
   * @param isTyped whether the user asked for just as many.
   */
  record ListLimit(long most, boolean isTyped) {
    /** All rows. */
    static final ListLimit NONE = new ListLimit(Long.MAX_VALUE, true);

    /** The limit of a command that knows {@code --limit} as the setting {@code list.limit}. */
    static ListLimit of(Session session, OutputTarget medium, boolean all) {
      SettingValue value =
          session.settings().value(Setting.LIST_LIMIT).orElseThrow(IllegalStateException::new);
      SettingValue.Source source = value.source();
      if (all || (source == SettingValue.Source.BUILT_IN && medium != OutputTarget.SCREEN)) {
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

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Choice;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of what stands in the rows of a table, and in which order. */
@OptionGroup(Name.OUTPUT)
final class TableOptions {
  private static final String HELP = "help";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,-B,+C",
      description = "show these columns, or leave out B and add C; \"help\" lists them")
  private @Nullable List<String> columns;

  @Option(
      names = "--sort",
      split = ",",
      paramLabel = "KEY,-KEY",
      description = "sort by columns; - for descending order")
  private @Nullable List<String> sort;

  @Mixin private final FieldOptions fields = new FieldOptions();
  @Mixin private final RowOptions rows = new RowOptions();

  /**
   * Writes which columns or fields there are, if that is all the user asks for.
   *
   * @return whether it was
   */
  <R> boolean writeHelp(Terminal out, TableSpec<R> table) {
    if (isHelp(columns)) {
      table.choosable().forEach(column -> out.line(column.name()));
      return true;
    }
    return fields.writeHelp(out, table);
  }

  /**
   * Whether rows are wanted where people would get a text: by the format, or by an option of rows.
   *
   * @throws CliException when an option has no meaning in the format
   */
  boolean isRows(OutputFormat format) {
    fields.check(format);
    rows.check(format);
    return !format.isTable() || columns != null || sort != null || rows.noHeader;
  }

  /**
   * Begins to write rows, which are sorted once all have come where an order is asked for.
   *
   * @throws CliException when a column, field or key is unknown, or the format has none
   */
  <R> RowWriter<R> open(Session session, TableSpec<R> table, RenderContext context) {
    Comparator<R> order = order(table, context);
    RowWriter<R> writer = stream(session, table, context);
    if (order == null) {
      return writer;
    }
    FirstRows<R> sorted = new FirstRows<>(order, Long.MAX_VALUE);
    return new RowWriter<>() {
      @Override
      public void add(R row) {
        sorted.add(row);
      }

      @Override
      public void end(End end) {
        sorted.rows().forEach(writer::add);
        writer.end(end);
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  /**
   * Begins to write rows that come in the order asked for.
   *
   * @throws CliException when a column or field is unknown, or the format has none
   */
  <R> RowWriter<R> stream(Session session, TableSpec<R> table, RenderContext context) {
    OutputFormat format = session.format();
    if (columns != null && (format.isJson() || format == OutputFormat.NAME)) {
      throw CliException.usage(
              "--columns is for table, wide, csv, tsv and md, and the format is " + format.label())
          .suggest("--fields for json and jsonl");
    }
    rows.check(format);
    List<ColumnSpec<R>> chosen = fields.chosen(format, table);
    Table.Fit fit =
        format != OutputFormat.TABLE
            ? Table.Fit.NONE
            : columns != null ? Table.Fit.SHORTENED : Table.Fit.ALL;
    return format.open(
        session.out(),
        table,
        rows.layout(format.isJson() ? chosen : columnsOf(table, format.place()), fit, context));
  }

  private <R> List<ColumnSpec<R>> columnsOf(TableSpec<R> table, Place place) {
    if (columns == null) {
      return table.at(place);
    }
    try {
      List<ColumnSpec<R>> chosen =
          Choice.of(columns, table.at(place), table.choosable(), ColumnSpec::name);
      if (chosen.isEmpty()) {
        throw CliException.usage("--columns leaves no column")
            .row("known", String.join(", ", namesOf(table.choosable())));
      }
      return chosen;
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--columns", "column", unknown);
    }
  }

  /**
   * The order asked for; null for the one in which rows come.
   *
   * @throws CliException when a key is unknown
   */
  <R> @Nullable Comparator<R> order(TableSpec<R> table, RenderContext context) {
    try {
      return sort == null ? null : table.order(sort, context);
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--sort", "key", unknown);
    }
  }

  private static boolean isHelp(@Nullable List<String> words) {
    return words != null && words.size() == 1 && words.get(0).equalsIgnoreCase(HELP);
  }

  static <R> List<String> namesOf(List<ColumnSpec<R>> columns) {
    return columns.stream().map(ColumnSpec::name).toList();
  }

  /** The option that chooses the fields of rows in JSON. */
  @OptionGroup(Name.OUTPUT)
  static final class FieldOptions {
    @Option(
        names = "--fields",
        split = ",",
        paramLabel = "A,B",
        description = "with json and jsonl, only these fields; \"help\" lists them")
    private @Nullable List<String> fields;

    /** Writes which fields there are, if that is all the user asks for. */
    <R> boolean writeHelp(Terminal out, TableSpec<R> table) {
      if (isHelp(fields)) {
        namesOf(table.at(Place.JSON)).forEach(out::line);
        return true;
      }
      return false;
    }

    private void check(OutputFormat format) {
      if (fields != null && !format.isJson()) {
        throw CliException.usage(
                "--fields chooses fields of JSON, and the format is " + format.label())
            .suggest("-o json, or --columns for tables");
      }
    }

    /**
     * The fields chosen; all when none is.
     *
     * @throws CliException when one is unknown, or the format has no fields
     */
    <R> List<ColumnSpec<R>> chosen(OutputFormat format, TableSpec<R> table) {
      check(format);
      if (fields == null) {
        return table.at(Place.JSON);
      }
      try {
        return Choice.of(fields, List.of(), table.at(Place.JSON), ColumnSpec::name);
      } catch (UnknownWord unknown) {
        throw OptionParser.unknown("--fields", "field", unknown);
      }
    }
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

    <R> RowWriter.Layout<R> layout(
        List<ColumnSpec<R>> columns, Table.Fit fit, RenderContext context) {
      return new RowWriter.Layout<>(columns, fit, !noHeader, csvRaw, context);
    }

    /**
     * Checks these options against a format.
     *
     * @throws CliException when they have no meaning in it
     */
    void check(OutputFormat format) {
      boolean separated = format == OutputFormat.CSV || format == OutputFormat.TSV;
      if (noHeader && !separated && !format.isTable()) {
        throw CliException.usage(
            "--no-header is for table, wide, csv and tsv, and the format is " + format.label());
      }
      if (csvRaw && format != OutputFormat.CSV) {
        throw CliException.usage("--csv-raw is for csv, and the format is " + format.label());
      }
    }
  }

  /**
   * The first rows of an order; no more than twice as many are kept at a time. Used by one thread.
   */
  static final class FirstRows<R> {
    private final Comparator<R> order;
    private final long limit;
    private final List<R> kept = new ArrayList<>();
    private boolean cut;

    FirstRows(Comparator<R> order, long limit) {
      this.order = order;
      this.limit = limit;
    }

    void add(R row) {
      kept.add(row);
      if (kept.size() / 2 > limit) {
        cut();
      }
    }

    private void cut() {
      kept.sort(order);
      if (kept.size() > limit) {
        kept.subList((int) limit, kept.size()).clear();
        cut = true;
      }
    }

    /** The first rows of those that came so far. */
    List<R> rows() {
      cut();
      return List.copyOf(kept);
    }

    /** Whether rows were left out; known once {@link #rows} was called. */
    boolean isCut() {
      return cut;
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
      Arrays.stream(PagingAnomaly.values())
          .filter(report.irregularities()::contains)
          .forEach(one -> warn(session.err(), one.description()));
      if (isCut && !isTyped && !isShown) {
        note(session, "only the first " + most + " are listed (list.limit)", "--all for more");
      }
      return switch (report.stop()) {
        case PAGE_LIMIT -> {
          incomplete(
              session, report.scanned(), "the limit of requests was reached; raise --max-requests");
          yield ExitCode.RATE_LIMITED;
        }
        case RUN_LIMIT -> {
          incomplete(session, report.scanned(), StopReason.RUN_LIMIT.description());
          yield ExitCode.RATE_LIMITED;
        }
        case NO_PROGRESS -> {
          incomplete(session, report.scanned(), StopReason.NO_PROGRESS.description());
          yield ExitCode.UNAVAILABLE;
        }
        case END_OF_LIST, LIMIT, SINCE, READER_GONE -> ExitCode.OK;
      };
    }

    /** Says that a limit which nobody typed left something out. */
    static void note(Session session, String shown, String more) {
      session.err().line(TerminalText.of("note: ", Tone.FAINT).plus(shown + "; " + more));
    }

    /** Warns, also a quiet user, that a list may lack something after {@code scanned} runs. */
    static void incomplete(Session session, long scanned, String why) {
      warn(
          session.alerts(),
          "the list is not complete after " + Tally.count(scanned, "run") + ": " + why);
    }

    private static void warn(Terminal err, String text) {
      err.line(TerminalText.of("warning: ", Tone.WARN).plus(text));
    }
  }

  /** The columns and fields that can be chosen of what commands write. */
  public static final class ColumnNames {

    private ColumnNames() {}

    /** The names of the columns of a command; empty when it has none to choose from. */
    public static List<String> columns(CommandSpec command) {
      return tables(command)
          .flatMap(table -> namesOf(table.choosable()).stream())
          .distinct()
          .toList();
    }

    /** The names of the fields of a command's JSON; empty when it has none to choose from. */
    public static List<String> fields(CommandSpec command) {
      return tables(command)
          .flatMap(table -> namesOf(table.at(Place.JSON)).stream())
          .distinct()
          .toList();
    }

    private static Stream<TableSpec<?>> tables(CommandSpec command) {
      return command.userObject() instanceof BaseCommand writing
          ? writing.tables().stream()
          : Stream.of();
    }

    /** The words for constants. */
    public static List<String> of(Enum<?>[] constants) {
      return Stream.of(constants)
          .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();
    }
  }
}

package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunScan.SortKeys;
import dev.syncruns.cli.command.SheetOptions.RowOptions;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.ColumnSpec;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.TableSpec;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.Column.Columns;
import dev.syncruns.cli.report.RunRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of what stands in the rows of a list, and in which order. */
@OptionGroup(Name.OUTPUT)
final class TableOptions {
  private static final Set<OutputFormat> WITH_COLUMNS =
      EnumSet.of(
          OutputFormat.TABLE,
          OutputFormat.WIDE,
          OutputFormat.CSV,
          OutputFormat.TSV,
          OutputFormat.MD);

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,-B,+C",
      description = "show these columns, or leave out B and add C")
  private @Nullable List<String> columns;

  @Option(
      names = "--sort",
      split = ",",
      paramLabel = "KEY,-KEY",
      description = "sort by columns; - for descending order (the service's order)")
  private @Nullable List<String> sort;

  @Mixin private final RowOptions rows = new RowOptions();

  /** How rows are written. */
  RowOptions rows() {
    return rows;
  }

  /** How columns give way: those that the user chose are never dropped. */
  Table.Fit fit(OutputFormat format) {
    return fit(format, columns != null);
  }

  /** The same for columns that are chosen or not. */
  static Table.Fit fit(OutputFormat format, boolean chosen) {
    if (format != OutputFormat.TABLE) {
      return Table.Fit.NONE;
    }
    return chosen ? Table.Fit.SHORTENED : Table.Fit.ALL;
  }

  /**
   * The columns to show.
   *
   * @throws CliException when one is unknown, or the format has none
   */
  List<Column> columns(OutputFormat format, boolean minimal) {
    if (columns != null && !WITH_COLUMNS.contains(format)) {
      throw CliException.usage(
              "--columns is for table, wide, csv, tsv and md, and the format is " + format.label())
          .suggest("--fields for json and jsonl");
    }
    rows.check(format, true);
    try {
      List<Column> chosen =
          Columns.choose(columns == null ? List.of() : columns, usual(format, minimal));
      if (chosen.isEmpty()) {
        throw CliException.usage("--columns leaves no column").row("known", Columns.names());
      }
      return chosen;
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--columns", "column", unknown);
    }
  }

  /**
   * The order asked for; empty for the service's.
   *
   * @throws CliException when a key is unknown
   */
  Optional<Comparator<RunRow>> order(Instant now) {
    try {
      return sort == null ? Optional.empty() : Optional.of(new SortKeys(now).order(sort));
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--sort", "key", unknown);
    }
  }

  private static List<Column> usual(OutputFormat format, boolean minimal) {
    if (minimal) {
      return Columns.MINIMAL;
    }
    return switch (format) {
      case CSV, TSV -> Columns.DATA;
      case WIDE -> Columns.WIDE;
      default -> Columns.TABLE;
    };
  }

  /** The columns and fields that can be chosen of what commands write. */
  public static final class ColumnNames {

    private ColumnNames() {}

    /** The names of the columns of a command; empty when it has none to choose from. */
    public static List<String> columns(CommandSpec command) {
      return command.userObject() instanceof BaseCommand writing
          ? writing.columnNames()
          : List.of();
    }

    /** The names of the keys that a command sorts by; empty when it has none to choose from. */
    public static List<String> keys(CommandSpec command) {
      return command.userObject() instanceof BaseCommand writing ? writing.keyNames() : List.of();
    }

    /** The names of the fields of a command's JSON; empty when it has none to choose from. */
    public static List<String> fields(CommandSpec command) {
      return command.userObject() instanceof BaseCommand writing ? writing.fieldNames() : List.of();
    }

    static List<String> columnsOf(List<TableSpec<?>> sheets) {
      return sheets.stream().flatMap(ColumnNames::columnsOf).distinct().toList();
    }

    private static <R> Stream<String> columnsOf(TableSpec<R> sheet) {
      return sheet.columns().stream().map(ColumnSpec::label);
    }

    static List<String> fieldsOf(List<TableSpec<?>> sheets) {
      return sheets.stream().flatMap(ColumnNames::fieldsOf).distinct().toList();
    }

    private static <R> Stream<String> fieldsOf(TableSpec<R> sheet) {
      return sheet.fields().stream().map(ColumnSpec::field);
    }

    /** The words for constants. */
    public static List<String> of(Enum<?>[] constants) {
      return Stream.of(constants)
          .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();
    }
  }
}

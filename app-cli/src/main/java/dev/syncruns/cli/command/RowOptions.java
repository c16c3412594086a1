package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.RowFormat;
import dev.syncruns.cli.render.SeparatedValues;
import dev.syncruns.cli.render.sheet.Sheets;
import dev.syncruns.cli.session.OutputFormat;
import picocli.CommandLine.Option;

/** The options of how rows are written. */
final class RowOptions {
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

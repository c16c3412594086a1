package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The format of a command's output. */
public enum OutputFormat {
  /** A table or a tree for people. */
  TABLE(Place.TABLE),
  /** A table with more columns. */
  WIDE(Place.WIDE),
  /** One JSON document. */
  JSON(Place.JSON),
  /** One JSON object per line. */
  JSONL(Place.JSON),
  /** Comma-separated values. */
  CSV(Place.ROWS),
  /** Tab-separated values. */
  TSV(Place.ROWS),
  /** A Markdown table. */
  MD(Place.TABLE),
  /** The names of rows, one per line; a row without a name has no line. */
  NAME(Place.ROWS);

  /** The name of the format that {@link #JSON} is converted to. */
  public static final String YAML = "yaml";

  private final Place place;

  OutputFormat(Place place) {
    this.place = place;
  }

  /**
   * Creates a writer of rows.
   *
   * @param out the target
   * @param table the description of the rows
   * @param layout the columns and their appearance
   */
  public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
    return switch (this) {
      case TABLE, WIDE -> new TableWriter<>(out, table, layout);
      case JSON -> new JsonDocument<>(out, table, layout);
      case JSONL -> new LineWriter.Objects<>(out, layout);
      case CSV ->
          new LineWriter.Rows<>(
              out, layout, layout.raw() ? SeparatedValues.CSV_RAW : SeparatedValues.CSV);
      case TSV -> new LineWriter.Rows<>(out, layout, SeparatedValues.TSV);
      case MD -> new LineWriter.Rows<>(out, layout, Markdown.TABLE);
      case NAME -> new LineWriter.Names<>(out, table);
    };
  }

  /** Returns the place whose columns the format has by default. */
  public Place place() {
    return place;
  }

  /** Returns the name of the format on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format with this name, ignoring case; empty if there is none. */
  public static Optional<OutputFormat> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equalsIgnoreCase(label)).findFirst();
  }

  /** Returns the names of all formats of a command that writes {@code formats}, in order. */
  public static List<String> labels(Set<OutputFormat> formats) {
    List<String> labels = new ArrayList<>();
    for (OutputFormat format : values()) {
      if (formats.contains(format)) {
        labels.add(format.label());
        if (format == JSON) {
          labels.add(YAML);
        }
      }
    }
    return List.copyOf(labels);
  }

  /** Returns whether programs read JSON, of errors as well. */
  public boolean isJson() {
    return place == Place.JSON;
  }

  /** Returns whether the format is a table for people. */
  public boolean isTable() {
    return this == TABLE || this == WIDE;
  }
}

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

/** A form of a command's output, and the writer of rows in it. */
public enum OutputFormat {
  /** A table or a tree for people. */
  TABLE(Place.TABLE) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new TableWriter<>(out, table, layout);
    }
  },
  /** A table with more columns. */
  WIDE(Place.WIDE) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new TableWriter<>(out, table, layout);
    }
  },
  /** One JSON document. */
  JSON(Place.JSON) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new JsonDocument<>(out, table, layout);
    }
  },
  /** One JSON object a line. */
  JSONL(Place.JSON) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new LineWriter<>(out) {
        @Override
        public void add(R row) {
          JsonWriter.writeLine(out, fields -> layout.write(fields, row));
        }
      };
    }
  },
  /** Comma-separated values. */
  CSV(Place.ROWS) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new LineWriter.Rows<>(
          out, layout, layout.raw() ? SeparatedValues.CSV_RAW : SeparatedValues.CSV);
    }
  },
  /** Tab-separated values. */
  TSV(Place.ROWS) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new LineWriter.Rows<>(out, layout, SeparatedValues.TSV);
    }
  },
  /** A table in Markdown. */
  MD(Place.TABLE) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new LineWriter.Rows<>(out, layout, Markdown.TABLE);
    }
  },
  /** The names of rows, one a line; a row without a name has no line. */
  NAME(Place.ROWS) {
    @Override
    public <R> RowWriter<R> open(Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout) {
      return new LineWriter<>(out) {
        @Override
        public void add(R row) {
          Object name = table.name().of(row);
          if (name != null) {
            out.line(name.toString());
          }
        }
      };
    }
  };

  /** The format that has whatever {@link #JSON} has. */
  public static final String YAML = "yaml";

  private final Place place;

  OutputFormat(Place place) {
    this.place = place;
  }

  /**
   * Begins to write rows.
   *
   * @param out where they are written
   * @param table what the rows have in common
   * @param layout what the reader wants to see
   */
  public abstract <R> RowWriter<R> open(
      Terminal out, TableSpec<R> table, RowWriter.Layout<R> layout);

  /** Where the columns stand that it has without a choice. */
  public Place place() {
    return place;
  }

  /** The name of the format as it is typed. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format whose name is {@code label}, in any case; empty when there is none. */
  public static Optional<OutputFormat> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equalsIgnoreCase(label)).findFirst();
  }

  /** The names of all formats of a command that writes {@code formats}, in order. */
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

  /** Whether the reader is a program that expects JSON, also of errors. */
  public boolean isJson() {
    return place == Place.JSON;
  }

  /** Whether it is a table for people. */
  public boolean isTable() {
    return this == TABLE || this == WIDE;
  }
}

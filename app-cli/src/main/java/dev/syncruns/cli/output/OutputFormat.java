package dev.syncruns.cli.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form of a command's output. */
public enum OutputFormat {
  /** A table or a tree for people. */
  TABLE,
  /** A table with more columns. */
  WIDE,
  /** One JSON document. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated values. */
  CSV,
  /** Tab-separated values. */
  TSV,
  /** A table in Markdown. */
  MD,
  /** Ids only, one a line. */
  NAME;

  /** The name of the format as it is typed. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format whose name is {@code label}, in any case; empty when there is none. */
  public static Optional<OutputFormat> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equalsIgnoreCase(label)).findFirst();
  }

  /** Whether the reader is a program that expects JSON, also of errors. */
  public boolean isJson() {
    return this == JSON || this == JSONL;
  }
}

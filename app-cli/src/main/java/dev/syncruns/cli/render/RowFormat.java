package dev.syncruns.cli.render;

import java.util.List;

/** A form of output that is written row by row. Texts are neutralised by it. */
public interface RowFormat {

  /** Writes a row. */
  void write(Terminal out, List<String> values);

  /** Writes the row that names the columns. */
  default void header(Terminal out, List<String> names) {
    write(out, names);
  }
}

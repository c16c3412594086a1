package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.report.TableSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as one JSON document, a row a line except on terminals. Nothing is written before all
 * have come; what does not fit in memory waits in a private file.
 */
final class JsonDocument<R> implements RowWriter<R> {
  private static final int IN_MEMORY = 8 * 1024 * 1024;
  private static final int DEPTH = 2;

  private final Terminal out;
  private final TableSpec<R> table;
  private final Layout<R> layout;
  private final boolean indented;
  private final Spool spool = new Spool(IN_MEMORY);
  private boolean first = true;

  JsonDocument(Terminal out, TableSpec<R> table, Layout<R> layout) {
    this.out = out;
    this.table = table;
    this.layout = layout;
    this.indented = JsonWriter.isIndented(out);
  }

  @Override
  public void add(R row) {
    JsonWriter object = new JsonWriter(indented, DEPTH).begin('{');
    layout.write(object, row);
    String before = indented ? "\n    " : "\n";
    spool.add((first ? before : "," + before) + object.end('}'));
    first = false;
  }

  @Override
  public void end(End end) {
    JsonWriter head = new JsonWriter(indented, 0).begin('{').put("schema", table.schema());
    end.head().accept(head);
    head.name(table.rows()).begin('[');
    OutputStream data = out.data();
    try {
      data.write(head.toString().getBytes(StandardCharsets.UTF_8));
      spool.copyTo(data);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    JsonWriter.write(
        out, (first ? "]" : indented ? "\n  ]" : "\n]") + (indented ? "\n}\n" : "}\n"));
    out.flush();
  }

  @Override
  public void close() {
    spool.close();
  }

  /**
   * Text that is held back until it is known to be wanted: in memory, and beyond a size in a file
   * that only its owner can read and that goes with it. Used by one thread.
   */
  static final class Spool implements AutoCloseable {
    private final int memory;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream overflow;

    /** A spool that holds up to {@code memory} bytes in memory. */
    Spool(int memory) {
      this.memory = memory;
    }

    void add(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      try {
        if (overflow == null && held.size() + (long) bytes.length > memory) {
          file = Files.createTempFile("syncruns-", ".json");
          overflow = Files.newOutputStream(file);
        }
        (overflow == null ? held : overflow).write(bytes);
      } catch (IOException cannotSpool) {
        throw new UncheckedIOException(cannotSpool);
      }
    }

    /** Writes everything to {@code to}. */
    void copyTo(OutputStream to) throws IOException {
      held.writeTo(to);
      if (overflow != null && file != null) {
        overflow.flush();
        Files.copy(file, to);
      }
    }

    /** Where the overflow lies; null as long as there is none. */
    @Nullable Path file() {
      return file;
    }

    @Override
    public void close() {
      try {
        if (overflow != null) {
          overflow.close();
        }
        if (file != null) {
          Files.deleteIfExists(file);
        }
      } catch (IOException leftBehind) {
        throw new UncheckedIOException(leftBehind);
      }
    }
  }
}

package dev.syncruns.cli.output;

import dev.syncruns.cli.output.RunsDocument.RunLines;
import dev.syncruns.cli.output.RunsDocument.RunWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document with an object a line. Nothing is written before all have come; what does not
 * fit in memory waits in a private file. Used by one thread.
 */
public final class RowsDocument implements AutoCloseable {
  private static final int IN_MEMORY = 8 * 1024 * 1024;

  private final Terminal out;
  private final String schema;
  private final String name;
  private final Spool spool = new Spool(IN_MEMORY);
  private boolean first = true;

  /**
   * A document without objects.
   *
   * @param out where it is written
   * @param schema what it says it is, e.g. {@code syncruns.runs/v1}
   * @param name the name of the list of objects
   */
  public RowsDocument(Terminal out, String schema, String name) {
    this.out = out;
    this.schema = schema;
    this.name = name;
  }

  /** Adds an object with the fields that {@code content} writes. */
  public void add(Consumer<Fields> content) {
    add(object(content));
  }

  void add(String object) {
    spool.add((first ? "\n" : ",\n") + object);
    first = false;
  }

  /** Writes the document: the schema, what {@code head} writes, the objects. */
  public void end(Consumer<Fields> head) {
    String start = object(fields -> head.accept(fields.text("schema", schema)));
    OutputStream data = out.data();
    try {
      data.write(bytes(start.substring(0, start.length() - 1) + ",\"" + name + "\":["));
      spool.copyTo(data);
      data.write(bytes(first ? "]}\n" : "\n]}\n"));
      data.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes one object on a line of its own. */
  public static void writeLine(Terminal out, Consumer<Fields> content) {
    RunLines.write(out, object(content) + "\n");
  }

  private static String object(Consumer<Fields> content) {
    return RunWriter.object(json -> content.accept(new Fields(json)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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

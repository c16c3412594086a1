package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

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
}

package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.render.Terminal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Another form of JSON documents. Not thread-safe. */
public abstract class Conversion {

  Conversion() {}

  /** Writes a document in the other form. */
  abstract void convert(byte[] document, Terminal out);

  /** An output for JSON that reaches {@code out} in the other form, document by document. */
  public final Terminal before(Terminal out) {
    JsonDocuments documents = new JsonDocuments(document -> convert(document, out), out::flush);
    return new Terminal(
        new PrintStream(documents, true, StandardCharsets.UTF_8),
        () -> Capabilities.PIPE,
        out::isBroken);
  }
}

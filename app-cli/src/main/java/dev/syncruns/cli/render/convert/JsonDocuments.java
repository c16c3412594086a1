package dev.syncruns.cli.render.convert;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * An output that hands on JSON documents, objects or arrays, as soon as each has come to its end.
 * What is left of one that never does is lost.
 */
final class JsonDocuments extends OutputStream {
  private final Consumer<byte[]> documents;
  private final Runnable flushing;
  private final ByteArrayOutputStream document = new ByteArrayOutputStream();
  private int depth;
  private boolean inText;
  private boolean escaped;

  JsonDocuments(Consumer<byte[]> documents, Runnable flushing) {
    this.documents = documents;
    this.flushing = flushing;
  }

  @Override
  public void write(int b) {
    document.write(b);
    if (inText) {
      inText = escaped || b != '"';
      escaped = !escaped && b == '\\';
    } else if (b == '"') {
      inText = true;
    } else if (b == '{' || b == '[') {
      depth++;
    } else if (b == '}' || b == ']') {
      depth--;
      if (depth == 0) {
        byte[] whole = document.toByteArray();
        document.reset();
        documents.accept(whole);
      }
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void flush() {
    flushing.run();
  }
}

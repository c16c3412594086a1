package dev.syncruns.cli.render.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Text that is held back until it is known to be wanted: in memory, and beyond a size in a file
 * that only its owner can read and that goes with it. Used by one thread.
 */
final class Spool implements AutoCloseable {
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

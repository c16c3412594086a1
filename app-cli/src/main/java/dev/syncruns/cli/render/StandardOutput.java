package dev.syncruns.cli.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An output of the process that goes quiet when it can't be written to, and remembers why: a reader
 * that has gone is no failure, a full disk is one.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream stream;
  private @Nullable IOException failure;

  /** An output that writes to {@code stream}. */
  public StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Why nothing more can be written; empty while all is well. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether nothing more can be written because the reader has gone. */
  public boolean isReaderGone() {
    return failure().map(Throwable::getMessage).filter(StandardOutput::saysBrokenPipe).isPresent();
  }

  private static boolean saysBrokenPipe(String message) {
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        stream.write(bytes, offset, length);
      } catch (IOException unwritable) {
        failure = unwritable;
      }
    }
  }

  @Override
  public void flush() {
    if (failure == null) {
      try {
        stream.flush();
      } catch (IOException unwritable) {
        failure = unwritable;
      }
    }
  }
}

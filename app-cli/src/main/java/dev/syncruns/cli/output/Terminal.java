package dev.syncruns.cli.output;

import dev.syncruns.cli.output.Capabilities.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the process's two output streams. What is written to it is UTF-8. Not thread-safe. */
public final class Terminal {
  private final PrintStream stream;
  private final Supplier<Capabilities> probe;
  private final BooleanSupplier gone;
  private final Supplier<Optional<TerminalSize>> size;
  private final BooleanSupplier moved;
  private @Nullable Capabilities capabilities;

  /** A pipe or file behind {@code stream}. */
  public Terminal(PrintStream stream) {
    this(stream, () -> Capabilities.PIPE, () -> false);
  }

  /**
   * A stream and what its reader can show.
   *
   * @param stream the stream
   * @param probe finds out what the reader can show; asked once, when it is first needed
   * @param gone tells whether what lies behind the stream can no longer be written to
   */
  public Terminal(PrintStream stream, Supplier<Capabilities> probe, BooleanSupplier gone) {
    this(stream, probe, gone, Optional::empty, () -> false);
  }

  private Terminal(
      PrintStream stream,
      Supplier<Capabilities> probe,
      BooleanSupplier gone,
      Supplier<Optional<TerminalSize>> size,
      BooleanSupplier moved) {
    this.stream = stream;
    this.probe = probe;
    this.gone = gone;
    this.size = size;
    this.moved = moved;
  }

  /** A stream that nobody reads. */
  public static Terminal mute() {
    return new Terminal(new PrintStream(OutputStream.nullOutputStream()));
  }

  /** What the reader can show. */
  public Capabilities capabilities() {
    if (capabilities == null) {
      capabilities = probe.get();
    }
    return capabilities;
  }

  /** The same stream for a reader who can show something else; asked once, when first needed. */
  public Terminal as(Supplier<Capabilities> other) {
    return new Terminal(stream, other, gone, size, moved);
  }

  /** The same stream with a size; {@code now} finds it out each time it is asked. */
  public Terminal sized(Supplier<Optional<TerminalSize>> now) {
    return new Terminal(stream, probe, gone, now, moved);
  }

  /** The same stream; {@code now} tells whether its cursor was moved since it was last asked. */
  public Terminal moving(BooleanSupplier now) {
    return new Terminal(stream, probe, gone, size, now);
  }

  /** Whether something else than this process moved the cursor since this was last asked. */
  public boolean isCursorMoved() {
    return moved.getAsBoolean();
  }

  /** How large the terminal is now; empty when it is none, or none that shows a cursor's moves. */
  public Optional<TerminalSize> size() {
    return size.get();
  }

  /** Writes {@code text}, neutralised, and ends the line. */
  public void line(String text) {
    line(TerminalText.of(text));
  }

  /** Writes {@code text} and ends the line. */
  public void line(TerminalText text) {
    write((text.write(capabilities().palette()) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Rings the bell of a terminal, and has it show {@code text} where it can; nothing elsewhere. */
  public void ring(String text) {
    if (capabilities().interactive()) {
      write(
          ("\u0007\u001B]9;" + TextSanitizer.of(text) + "\u001B\\")
              .getBytes(StandardCharsets.UTF_8));
      flush();
    }
  }

  public void write(byte[] bytes) {
    stream.write(bytes, 0, bytes.length);
  }

  /** The stream itself, for the writers of data formats, which see to their own neutrality. */
  public OutputStream data() {
    return stream;
  }

  /** Sends on what was written. */
  public void flush() {
    stream.flush();
  }

  /** Whether the reader has gone: nothing written from now on arrives. Flushes. */
  public boolean isBroken() {
    return stream.checkError() || gone.getAsBoolean();
  }

  /**
   * An output of the process that goes quiet when it can't be written to, and remembers why: a
   * reader that has gone is no failure, a full disk is one.
   */
  public static final class StandardOutput extends OutputStream {
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
      return failure()
          .map(Throwable::getMessage)
          .filter(StandardOutput::saysBrokenPipe)
          .isPresent();
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
}

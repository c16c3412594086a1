package dev.syncruns.cli.render;

import java.io.PrintStream;

/** One of the process's two output streams. */
public final class Terminal {
  private final PrintStream stream;

  /** A terminal that writes to {@code stream}. */
  public Terminal(PrintStream stream) {
    this.stream = stream;
  }

  /** Writes {@code text} and ends the line. */
  public void line(String text) {
    stream.println(text);
  }

  /** Whether the reader has gone: nothing written from now on arrives. */
  public boolean isBroken() {
    return stream.checkError();
  }
}

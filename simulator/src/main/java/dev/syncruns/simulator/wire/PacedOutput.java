package dev.syncruns.simulator.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** A stream that sends a few bytes at a time and pauses after each step. */
final class PacedOutput extends FilterOutputStream {

  private final Pace pace;
  private final Pacer pacer;

  PacedOutput(OutputStream out, Pace pace, Pacer pacer) {
    super(out);
    this.pace = pace;
    this.pacer = pacer;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int sent = 0; sent < length; sent += pace.stepBytes()) {
      out.write(bytes, offset + sent, Math.min(pace.stepBytes(), length - sent));
      out.flush();
      pause();
    }
  }

  private void pause() throws IOException {
    try {
      pacer.pause(pace.pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("closed while an answer was dripping");
    }
  }
}

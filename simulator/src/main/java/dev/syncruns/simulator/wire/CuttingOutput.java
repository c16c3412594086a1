package dev.syncruns.simulator.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that lets a number of bytes through and then stops with a {@link CutException}. */
final class CuttingOutput extends FilterOutputStream {

  private long left;

  CuttingOutput(OutputStream out, long bytes) {
    super(out);
    this.left = bytes;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int sent = (int) Math.min(left, length);
    out.write(bytes, offset, sent);
    left -= sent;
    if (sent < length) {
      throw new CutException();
    }
  }
}

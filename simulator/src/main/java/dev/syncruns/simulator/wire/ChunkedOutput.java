package dev.syncruns.simulator.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream that frames each write as one chunk of HTTP's chunked transfer coding. */
final class ChunkedOutput extends FilterOutputStream {

  ChunkedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      out.write(ascii(Integer.toHexString(length) + "\r\n"));
      out.write(bytes, offset, length);
      out.write(ascii("\r\n"));
    }
  }

  void finish() throws IOException {
    out.write(ascii("0\r\n\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

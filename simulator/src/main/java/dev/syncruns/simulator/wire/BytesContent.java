package dev.syncruns.simulator.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** A body held in memory. */
final class BytesContent implements Content {

  private final byte[] bytes;

  BytesContent(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.of(bytes.length);
  }
}

package dev.syncruns.simulator.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * The body of an answer, produced while it is sent, so that it may be larger than memory or never
 * end. It must be able to be written more than once, from several threads.
 */
@FunctionalInterface
public interface Content {

  /**
   * Writes the whole body. An {@link IOException} of the stream means that the client is gone and
   * must be let through.
   *
   * @param out where to; not to be closed
   * @throws IOException when the stream fails
   */
  void writeTo(OutputStream out) throws IOException;

  /**
   * The number of bytes that will be written, if that is known; otherwise the body goes out in
   * chunks.
   *
   * @return the length in bytes, or empty
   */
  default OptionalLong length() {
    return OptionalLong.empty();
  }

  /**
   * A body held in memory.
   *
   * @param bytes the bytes, copied
   * @return the content
   */
  static Content of(byte[] bytes) {
    return new BytesContent(bytes.clone());
  }
}

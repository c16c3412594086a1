package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * An answer whose body is yet to be read. Closing it gives the connection back when the body was
 * read to its end, and breaks it otherwise.
 *
 * @param head what it begins with.
 * @param body its body, decompressed; reading it throws {@link LimitReached}, {@link BrokenBody} or
 *     what the connection threw.
 */
public record WireAnswer(AnswerHead head, InputStream body) implements AutoCloseable {

  /**
   * At most the first {@code limit} bytes of the body, as far as they arrive: for answers whose
   * status says enough.
   */
  public byte[] beginning(int limit) {
    byte[] bytes = new byte[limit];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < limit) {
        length += read;
        read = body.read(bytes, length, limit - length);
      }
    } catch (IOException | LimitReached lost) {
      // What arrived until then is all there is.
    }
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException broken) {
      // The connection is gone, and with it what could be given back.
    }
  }
}

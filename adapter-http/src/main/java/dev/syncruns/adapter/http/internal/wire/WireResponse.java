package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.adapter.http.internal.wire.CountingInputStream.TruncatedBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer whose body is yet to be read. Closing it gives the connection back when the body was
 * read to its end, and breaks it otherwise.
 *
 * @param head what it begins with.
 * @param body its body, decompressed; reading it throws {@link SizeLimitException}, {@link
 *     TruncatedBodyException} or what the connection threw.
 */
public record WireResponse(ResponseHead head, InputStream body) implements AutoCloseable {

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
    } catch (IOException | SizeLimitException lost) {
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

  /**
   * What an answer begins with.
   *
   * @param status the HTTP status.
   * @param headers the headers; untrusted.
   */
  public record ResponseHead(int status, Headers headers) {
    private static final Pattern CORRELATION_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** The id by which the service finds the request, if it sent a usable one; untrusted. */
    public Optional<String> correlationId() {
      return headers
          .value("X-Correlation-Id")
          .or(() -> headers.value("X-Request-Id"))
          .or(() -> headers.value("Request-Id"))
          .filter(id -> CORRELATION_ID.matcher(id).matches());
    }

    @Override
    public String toString() {
      return "AnswerHead(" + status + ")";
    }
  }
}

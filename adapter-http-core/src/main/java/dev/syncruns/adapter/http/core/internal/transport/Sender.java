package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.adapter.http.core.config.HttpTransport.Request;
import dev.syncruns.adapter.http.core.config.HttpTransport.Response;
import dev.syncruns.adapter.http.core.internal.transport.CountingInputStream.GunzippingInputStream;
import dev.syncruns.adapter.http.core.internal.transport.CountingInputStream.TruncatedBodyException;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.ClientFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Sends requests with the built-in or another HTTP client, and applies the limits to responses.
 * Thread-safe.
 */
public final class Sender {
  private final HttpTransport transport;
  private final boolean ours;
  private final long maxBodyBytes;

  /** Creates a sender. */
  public Sender(HttpConfig config) {
    this.ours = config.transport().isEmpty();
    this.transport = config.transport().orElseGet(() -> new UrlConnectionTransport(config));
    this.maxBodyBytes = config.maxBodyBytes();
  }

  /**
   * Sends a request, and returns the response as soon as its headers are received. The body is
   * decompressed; reading it throws {@link SizeLimitException}, {@link TruncatedBodyException} or
   * the connection's exception. Closing it returns the connection to the pool if the body was read
   * to its end, otherwise closes it; it never fails.
   *
   * @throws IOException if there is no response
   */
  public Response send(Request request, RequestContext attempt) throws IOException {
    attempt.checkActive();
    attempt.requested(request);
    if (!ours) {
      attempt.sendingOver(transport);
    }
    Response got = got(request);
    ResponseHead head = new ResponseHead(got.status(), got.headers());
    attempt.answered(head);
    CountingInputStream arriving =
        new CountingInputStream(got.body(), attempt, head.contentLength());
    return new Response(
        got.status(),
        got.headers(),
        new GunzippingInputStream(arriving, head.isPacked(), maxBodyBytes));
  }

  private Response got(Request request) throws IOException {
    try {
      return Objects.requireNonNull(transport.send(request), "response");
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
      InterruptedIOException left = new InterruptedIOException("nobody waits for this answer");
      left.initCause(nobodyWaits);
      throw left;
    } catch (UncheckedIOException lost) {
      throw new IOException(lost.getCause());
    } catch (RuntimeException | Error broken) {
      throw ClientFailed.of(broken);
    }
  }

  /**
   * Reads at most the first {@code limit} bytes of a body, for responses whose status is
   * sufficient.
   */
  public static byte[] beginning(InputStream body, int limit) {
    byte[] bytes = new byte[limit];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < limit) {
        length += read;
        read = body.read(bytes, length, limit - length);
      }
    } catch (IOException | SizeLimitException lost) {
      // The bytes received so far are sufficient.
    }
    return Arrays.copyOf(bytes, length);
  }
}

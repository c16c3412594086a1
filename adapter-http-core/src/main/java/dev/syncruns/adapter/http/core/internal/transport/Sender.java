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
 * Makes requests over ours or another HTTP client, and holds what comes back to the limits. Safe to
 * use from many threads at once.
 */
public final class Sender {
  private final HttpTransport transport;
  private final boolean ours;
  private final long maxBodyBytes;

  /** A sender that works as the configuration says. */
  public Sender(HttpConfig config) {
    this.ours = config.transport().isEmpty();
    this.transport = config.transport().orElseGet(() -> new UrlConnectionTransport(config));
    this.maxBodyBytes = config.maxBodyBytes();
  }

  /**
   * Makes a request and returns its answer as soon as its head is there. The body is decompressed;
   * reading it throws {@link SizeLimitException}, {@link TruncatedBodyException} or what the
   * connection threw. Closing it gives the connection back when the body was read to its end, and
   * breaks it otherwise; it never fails.
   *
   * @throws IOException when there is no answer
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
   * At most the first {@code limit} bytes of a body, as far as they arrive: for answers whose
   * status says enough.
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
      // What arrived until then is all there is.
    }
    return Arrays.copyOf(bytes, length);
  }
}

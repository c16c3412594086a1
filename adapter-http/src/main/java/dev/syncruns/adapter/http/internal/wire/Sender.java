package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.adapter.http.internal.wire.CountingInputStream.GunzippingInputStream;
import dev.syncruns.adapter.http.internal.wire.NetworkErrorMessages.ClientFailed;
import dev.syncruns.adapter.http.internal.wire.WireResponse.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What makes requests. Safe to use from many threads at once. */
public interface Sender {

  /**
   * Makes a request and returns its answer as soon as its head is there.
   *
   * @throws IOException when there is no answer
   */
  WireResponse send(WireRequest request, RequestContext attempt) throws IOException;

  /** The sender that works as the settings say. */
  static Sender of(WireSettings settings) {
    OtherClient other = settings.otherClient();
    return other == null
        ? new UrlConnectionTransport(settings)
        : new CustomTransportAdapter(other, settings.maxBodyBytes());
  }

  /** An HTTP client that is not ours. */
  @FunctionalInterface
  public interface OtherClient {

    /**
     * What it got.
     *
     * @param status the HTTP status.
     * @param headers the headers as they came.
     * @param body the body as it came.
     */
    record Got(int status, Map<String, List<String>> headers, InputStream body) {}

    /**
     * Makes a request that may take {@code time}.
     *
     * @param fresh whether it must not go over a connection that was used before
     * @throws IOException when there is no answer
     * @throws InterruptedException when nobody waits for it any more
     */
    Got send(WireRequest request, Duration time, boolean fresh)
        throws IOException, InterruptedException;
  }

  /** Requests over a client that is not ours, held to the same limits as those over ours. */
  static final class CustomTransportAdapter implements Sender {
    private final OtherClient client;
    private final long maxBodyBytes;

    CustomTransportAdapter(OtherClient client, long maxBodyBytes) {
      this.client = client;
      this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public WireResponse send(WireRequest request, RequestContext attempt) throws IOException {
      attempt.checkActive();
      attempt.route().goesOver(this);
      attempt.sending(request);
      OtherClient.Got got = got(request, attempt);
      ResponseHead head = new ResponseHead(got.status(), Headers.firstOf(got.headers()));
      attempt.answered(head);
      CountingInputStream arriving =
          new CountingInputStream(got.body(), got.body(), attempt, head.headers().contentLength());
      return new WireResponse(
          head, new GunzippingInputStream(arriving, head.headers().isPacked(), maxBodyBytes));
    }

    private OtherClient.Got got(WireRequest request, RequestContext attempt) throws IOException {
      try {
        Duration left = Duration.ofNanos(Math.max(1, attempt.nanosLeft()));
        OtherClient.Got got = client.send(request, left, attempt.route().isFresh());
        return Objects.requireNonNull(got, "response");
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
  }
}

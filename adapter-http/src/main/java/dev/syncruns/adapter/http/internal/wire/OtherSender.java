package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/** Requests over a client that is not ours, held to the same limits as those over ours. */
final class OtherSender implements Sender {
  private final OtherClient client;
  private final long maxBodyBytes;

  OtherSender(OtherClient client, long maxBodyBytes) {
    this.client = client;
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public WireAnswer send(WireRequest request, Attempt attempt) throws IOException {
    attempt.goOn();
    attempt.route().goesOver(this);
    attempt.sending(request);
    OtherClient.Got got = got(request, attempt);
    AnswerHead head = new AnswerHead(got.status(), Headers.firstOf(got.headers()));
    attempt.answered(head);
    ArrivingBody arriving =
        new ArrivingBody(got.body(), got.body(), attempt, head.headers().contentLength());
    return new WireAnswer(
        head, new UnpackedBody(arriving, head.headers().isPacked(), maxBodyBytes));
  }

  private OtherClient.Got got(WireRequest request, Attempt attempt) throws IOException {
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

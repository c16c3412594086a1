package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;

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
    attempt.sending(request);
    OtherClient.Got got = got(request, Duration.ofNanos(attempt.nanosLeft()));
    AnswerHead head = new AnswerHead(got.status(), Headers.firstOf(got.headers()));
    attempt.answered(head);
    ArrivingBody arriving =
        new ArrivingBody(got.body(), got.body(), attempt, head.headers().contentLength());
    return new WireAnswer(
        head, new UnpackedBody(arriving, head.headers().isPacked(), maxBodyBytes));
  }

  private OtherClient.Got got(WireRequest request, Duration time) throws IOException {
    try {
      return client.send(request, time);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
      InterruptedIOException left = new InterruptedIOException("nobody waits for this answer");
      left.initCause(nobodyWaits);
      throw left;
    } catch (UncheckedIOException lost) {
      throw new IOException(lost.getCause());
    }
  }
}

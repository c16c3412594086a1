package dev.syncruns.cli.render.json;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer as a trace tells of them, without bodies and without secrets.
 *
 * @param method the request's method.
 * @param uri the request's address.
 * @param status the answer's status; null when there was no answer.
 * @param requestHeaders the request's headers, fit to be shown.
 * @param answerHeaders the answer's headers, fit to be shown.
 * @param receivedBytes the size of the answer's body as it arrived.
 * @param began when it began.
 * @param took how long it took.
 */
public record TracedExchange(
    String method,
    URI uri,
    @Nullable Integer status,
    Map<String, String> requestHeaders,
    Map<String, String> answerHeaders,
    long receivedBytes,
    Instant began,
    Duration took) {

  /** Copies the headers. */
  public TracedExchange {
    requestHeaders = Map.copyOf(requestHeaders);
    answerHeaders = Map.copyOf(answerHeaders);
  }
}

package dev.syncruns.adapter.http.core.config;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a server: a request and what came back, without bodies and without secrets. The
 * values of headers are shown only of those known to be harmless, others read {@code REDACTED}.
 *
 * @param method the request's method.
 * @param uri the request's address as it was asked for; made by us, without secrets.
 * @param status the HTTP status; null when there was no answer.
 * @param requestHeaders the request's headers that we set.
 * @param responseHeaders the answer's headers; values are untrusted.
 * @param receivedBytes the size of the answer's body as it arrived, before decompression.
 * @param began when it began.
 * @param took how long it took, to the end of the answer or until the caller left.
 */
public record Exchange(
    String method,
    URI uri,
    @Nullable Integer status,
    Map<String, String> requestHeaders,
    Map<String, String> responseHeaders,
    long receivedBytes,
    Instant began,
    Duration took) {

  /** Refuses null. */
  public Exchange {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(requestHeaders, "requestHeaders");
    Objects.requireNonNull(responseHeaders, "responseHeaders");
    Objects.requireNonNull(began, "began");
    Objects.requireNonNull(took, "took");
  }
}

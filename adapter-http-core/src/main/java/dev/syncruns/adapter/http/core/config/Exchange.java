package dev.syncruns.adapter.http.core.config;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with a server, without bodies and secrets. Only values of harmless headers are shown,
 * others read {@code REDACTED}.
 *
 * @param method the request's method.
 * @param uri the request's URL, without secrets.
 * @param status the HTTP status; null without a response.
 * @param requestHeaders the headers set by this library.
 * @param responseHeaders the response's headers; values are untrusted.
 * @param receivedBytes the received size of the response's body, before decompression.
 * @param began the time of its start.
 * @param took its duration, until the end of the response or until the caller left.
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

  public Exchange {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(requestHeaders, "requestHeaders");
    Objects.requireNonNull(responseHeaders, "responseHeaders");
    Objects.requireNonNull(began, "began");
    Objects.requireNonNull(took, "took");
  }
}

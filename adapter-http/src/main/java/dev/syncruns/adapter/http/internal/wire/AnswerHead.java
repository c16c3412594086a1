package dev.syncruns.adapter.http.internal.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an answer begins with.
 *
 * @param status the HTTP status.
 * @param headers the headers; untrusted.
 */
public record AnswerHead(int status, Headers headers) {
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

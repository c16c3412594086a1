package dev.syncruns.adapter.http.core.internal.transport;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The status and headers of a response; names ignore case. Values are untrusted. */
public final class ResponseHead {
  private static final int MAX_VALUE = 1024;
  private static final String HIDDEN = "REDACTED";
  private static final Set<String> HARMLESS =
      Set.of(
          "accept",
          "accept-encoding",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "prefer",
          "preference-applied",
          "retry-after",
          "server",
          "transfer-encoding",
          "user-agent",
          "vary",
          "x-correlation-id",
          "x-request-id",
          "request-id",
          "itwinplatform-ratelimit-retry-after-seconds",
          "itwinplatform-ratelimit-remainingcalls");

  private static final Pattern CORRELATION_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");

  private final int status;
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * Creates a head; the first of several headers with the same name counts, and values with control
   * characters or more than 1,024 characters are ignored.
   */
  ResponseHead(int status, Map<String, List<String>> headers) {
    this.status = status;
    headers.forEach(
        (name, received) -> {
          if (!received.isEmpty()) {
            add(name, received.get(0));
          }
        });
  }

  private void add(String name, String value) {
    if (value != null && value.length() <= MAX_VALUE && !hasControl(value)) {
      values.put(name, value);
    }
  }

  private static boolean hasControl(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The service's id of the request, if it is usable; untrusted. */
  public Optional<String> correlationId() {
    return value("X-Correlation-Id")
        .or(() -> value("X-Request-Id"))
        .or(() -> value("Request-Id"))
        .filter(id -> CORRELATION_ID.matcher(id).matches());
  }

  /** Returns the value of a header; empty if there is no usable one. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether the body is compressed with gzip. */
  boolean isPacked() {
    String packing = value("Content-Encoding").orElse("identity").strip();
    return packing.equalsIgnoreCase("gzip") || packing.equalsIgnoreCase("x-gzip");
  }

  /** The length of the body in bytes; negative if not stated. */
  long contentLength() {
    if (value("Transfer-Encoding").isPresent()) {
      return -1;
    }
    try {
      return value("Content-Length").map(length -> Long.parseLong(length.strip())).orElse(-1L);
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }

  /** The headers with hidden values, except harmless ones. */
  Map<String, String> redacted(UnaryOperator<String> redactor) {
    return redacted(values, redactor);
  }

  /**
   * Returns headers with hidden values, except harmless ones.
   *
   * @param redactor redacts secrets in names and in visible values
   */
  static Map<String, String> redacted(Map<String, String> headers, UnaryOperator<String> redactor) {
    Map<String, String> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, value) ->
            shown.put(redactor.apply(name), isHarmless(name) ? redactor.apply(value) : HIDDEN));
    return Collections.unmodifiableMap(shown);
  }

  private static boolean isHarmless(String name) {
    return HARMLESS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "ResponseHead(" + status + ")";
  }
}

package dev.syncruns.adapter.http.internal.call;

import dev.syncruns.adapter.http.internal.wire.Headers;
import dev.syncruns.domain.retry.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wait that an answer's headers ask for. */
public final class AskedWait {
  private static final String FALLBACK_HEADER = "iTwinPlatform-RateLimit-Retry-After-Seconds";

  private AskedWait() {}

  /**
   * The wait by {@code Retry-After}, else by the platform's own header; null when neither can be
   * read.
   *
   * @param headers the answer's headers
   * @param now the time by our own clock
   */
  public static @Nullable Duration of(Headers headers, Instant now) {
    String date = headers.value("Date").orElse(null);
    return headers
        .value("Retry-After")
        .flatMap(value -> RetryAfter.read(value, date, now))
        .or(
            () ->
                headers.value(FALLBACK_HEADER).flatMap(value -> RetryAfter.read(value, date, now)))
        .orElse(null);
  }
}

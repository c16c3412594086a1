package dev.syncruns.ports.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Options of one call, applied to all its requests.
 *
 * @param deadline the deadline of the call, by the {@link TimeSource} in use; null for none.
 */
public record CallOptions(@Nullable Instant deadline) {
  private static final CallOptions DEFAULT = new CallOptions(null);

  /** Returns options without a deadline. */
  public static CallOptions none() {
    return DEFAULT;
  }

  /** Returns options with a deadline. */
  public static CallOptions until(Instant deadline) {
    return new CallOptions(deadline);
  }

  /** Returns the time left at {@code now}, never negative; empty without a deadline. */
  public Optional<Duration> remaining(Instant now) {
    return Optional.ofNullable(deadline)
        .map(end -> Duration.between(now, end))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }
}

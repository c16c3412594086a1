package dev.syncruns.ports.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of one call, and of every request that the call takes.
 *
 * @param deadline when the call has to end, by the {@link TimeSource} in use; null when it may take
 *     as long as it needs.
 */
public record CallOptions(@Nullable Instant deadline) {
  private static final CallOptions DEFAULT = new CallOptions(null);

  /** No deadline. */
  public static CallOptions none() {
    return DEFAULT;
  }

  /** A call that has to end at {@code deadline}. */
  public static CallOptions until(Instant deadline) {
    return new CallOptions(deadline);
  }

  /** How much time is left at {@code now}, never negative; empty without a deadline. */
  public Optional<Duration> remaining(Instant now) {
    return Optional.ofNullable(deadline)
        .map(end -> Duration.between(now, end))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }
}

package dev.syncruns.domain.retry;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pause of all calls of a catalog after the service rate-limited one of them. Rate limits apply
 * to the whole client, so other requests would be rejected as well, and count.
 *
 * @param until the end of the pause.
 * @param cause the problem of the rate-limited call.
 */
public record RateLimitPause(Instant until, Problem cause) {
  /** Paused calls resume at random times within this duration. */
  private static final Duration SPREAD = Duration.ofSeconds(1);

  /**
   * Returns the pause after a failed attempt; empty unless the service rate-limited it.
   *
   * @param problem the problem of the attempt
   * @param now the current time
   * @param wait the delay before the call's next attempt
   */
  public static Optional<RateLimitPause> after(Problem problem, Instant now, Duration wait) {
    return problem instanceof RateLimited
        ? Optional.of(new RateLimitPause(now.plus(wait), problem))
        : Optional.empty();
  }

  /** Returns the pause that ends later. */
  public RateLimitPause orLater(RateLimitPause other) {
    return other.until.isAfter(until) ? other : this;
  }

  /**
   * Returns the delay before the first attempt of a call; empty if the pause is over, or ends after
   * the call's deadline, so that the call reports the service's own response.
   *
   * @param now the current time
   * @param remaining the time until the deadline of the call; empty without one
   * @param random a random number, at least 0 and less than 1
   */
  public Optional<Duration> delay(Instant now, Optional<Duration> remaining, double random) {
    if (!until.isAfter(now)) {
      return Optional.empty();
    }
    Duration spread = Duration.ofNanos((long) (SPREAD.toNanos() * random));
    Duration wait = Duration.between(now, until).plus(spread);
    return remaining.filter(left -> wait.compareTo(left) >= 0).isPresent()
        ? Optional.empty()
        : Optional.of(wait);
  }
}

package dev.syncruns.domain.retry;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The pause that all calls of a catalog make after the service limited one of them: limits are kept
 * for the client as a whole, so what the others ask meanwhile is refused as well, and counts.
 *
 * @param until when it ends.
 * @param cause what the limited call ended with.
 */
public record RateLimitPause(Instant until, Problem cause) {
  /** Within which the calls that waited come back, so that they do not come all at once. */
  private static final Duration SPREAD = Duration.ofSeconds(1);

  /**
   * The pause after a failed attempt; empty unless the service limited it.
   *
   * @param problem what the attempt ended with
   * @param now when it did
   * @param wait how long the call waits before its next attempt
   */
  public static Optional<RateLimitPause> after(Problem problem, Instant now, Duration wait) {
    return problem instanceof RateLimited
        ? Optional.of(new RateLimitPause(now.plus(wait), problem))
        : Optional.empty();
  }

  /** The one of two pauses that ends later. */
  public RateLimitPause orLater(RateLimitPause other) {
    return other.until.isAfter(until) ? other : this;
  }

  /**
   * How long a call that begins at {@code now} waits before its first attempt; empty when it does
   * not: the pause is over, or outlasts the call, which then is to hear from the service itself.
   *
   * @param now the time
   * @param remaining how much time is left until the deadline of the call; empty when it has none
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

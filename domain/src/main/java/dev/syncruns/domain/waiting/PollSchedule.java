package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.Optional;

/**
 * The intervals between polls of a run: 5 seconds during the first minute and within a minute of
 * the expected end, otherwise 15 seconds, 30 after a quarter of an hour and 60 after an hour; each
 * ±10 %, so that clients do not poll in step, and never below a floor.
 *
 * @param fixed a fixed interval; zero for the adaptive intervals.
 * @param floor the minimum interval; not negative.
 */
public record PollSchedule(Duration fixed, Duration floor) {
  /** The adaptive schedule without a floor. */
  public static final PollSchedule ADAPTIVE = new PollSchedule(Duration.ZERO, Duration.ZERO);

  private static final Duration EAGER = Duration.ofSeconds(5);
  private static final Duration NEAR = Duration.ofMinutes(1);
  private static final double JITTER = 0.1;

  public PollSchedule {
    if (fixed.isNegative() || floor.isNegative()) {
      throw new IllegalArgumentException(
          "fixed is " + fixed + ", floor is " + floor + "; expected zero or more");
    }
  }

  /** Returns a schedule with a fixed interval, ±10 %; greater than zero. */
  public static PollSchedule every(Duration interval) {
    if (interval.isZero()) {
      throw new IllegalArgumentException("interval is " + interval + "; expected more than zero");
    }
    return new PollSchedule(interval, Duration.ZERO);
  }

  /** Returns a copy with another floor. */
  public PollSchedule atLeast(Duration floor) {
    return new PollSchedule(fixed, floor);
  }

  /**
   * Returns the delay before the next poll.
   *
   * @param waited the duration of the wait so far
   * @param untilExpectedEnd the time until the expected end, negative if it has passed; empty
   *     without an estimate
   * @param random a random number, at least 0 and less than 1
   */
  public Duration next(Duration waited, Optional<Duration> untilExpectedEnd, double random) {
    Duration interval = fixed.isZero() ? adaptive(waited, untilExpectedEnd) : fixed;
    double spread = 1 - JITTER + 2 * JITTER * random;
    Duration next = Duration.ofNanos((long) (interval.toNanos() * spread));
    return next.compareTo(floor) < 0 ? floor : next;
  }

  private static Duration adaptive(Duration waited, Optional<Duration> untilExpectedEnd) {
    boolean nearEnd = untilExpectedEnd.filter(left -> left.abs().compareTo(NEAR) <= 0).isPresent();
    if (nearEnd || waited.compareTo(NEAR) < 0) {
      return EAGER;
    }
    Duration calm = calm(waited);
    return untilExpectedEnd
        .map(left -> left.minus(NEAR))
        .filter(left -> left.compareTo(EAGER) > 0 && left.compareTo(calm) < 0)
        .orElse(calm);
  }

  private static Duration calm(Duration waited) {
    if (waited.compareTo(Duration.ofMinutes(15)) < 0) {
      return Duration.ofSeconds(15);
    }
    return waited.compareTo(Duration.ofHours(1)) < 0
        ? Duration.ofSeconds(30)
        : Duration.ofSeconds(60);
  }
}

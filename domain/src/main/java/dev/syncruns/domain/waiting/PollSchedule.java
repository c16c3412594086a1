package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.Optional;

/**
 * The schedule by which a run is looked at again: every 5 seconds during the first minute and
 * within a minute of the expected end, otherwise every 15 seconds, every 30 after a quarter of an
 * hour and every 60 after an hour; each ±10 %, so that many watchers do not march in step, and
 * never more often than a floor.
 *
 * @param fixed the interval when it does not adapt; zero when it does.
 * @param floor the shortest interval; not negative.
 */
public record PollSchedule(Duration fixed, Duration floor) {
  /** The schedule described above, without a floor. */
  public static final PollSchedule ADAPTIVE = new PollSchedule(Duration.ZERO, Duration.ZERO);

  private static final Duration EAGER = Duration.ofSeconds(5);
  private static final Duration NEAR = Duration.ofMinutes(1);
  private static final double JITTER = 0.1;

  /** Refuses negative durations. */
  public PollSchedule {
    if (fixed.isNegative() || floor.isNegative()) {
      throw new IllegalArgumentException(
          "interval is " + fixed + ", floor " + floor + ": neither may be negative");
    }
  }

  /** A schedule that looks every {@code interval}, ±10 %; longer than zero. */
  public static PollSchedule every(Duration interval) {
    if (interval.isZero()) {
      throw new IllegalArgumentException("the interval must be longer than zero");
    }
    return new PollSchedule(interval, Duration.ZERO);
  }

  /** The same schedule, never more often than every {@code floor}. */
  public PollSchedule atLeast(Duration floor) {
    return new PollSchedule(fixed, floor);
  }

  /**
   * The wait until the next look.
   *
   * @param waited how long has been waited so far
   * @param untilExpectedEnd how long it is until the expected end, negative when that has passed;
   *     empty when none is expected
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

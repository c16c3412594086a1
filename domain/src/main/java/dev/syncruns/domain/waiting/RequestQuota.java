package dev.syncruns.domain.waiting;

import java.time.Duration;

/**
 * The requests that may still be made in a window of time: where the floor of a {@link
 * PollSchedule} comes from, so that watching never causes throttling. The platform allows 5,000
 * requests an hour in its smallest tier.
 *
 * @param requests how many may still be made; not negative.
 * @param window for how long they have to last; longer than zero.
 */
public record RequestQuota(long requests, Duration window) {
  /** 5,000 requests an hour. */
  public static final RequestQuota SMALLEST_TIER = new RequestQuota(5_000, Duration.ofHours(1));

  private static final RequestQuota AMPLE = new RequestQuota(Long.MAX_VALUE, Duration.ofHours(1));

  /** Refuses what is no allowance. */
  public RequestQuota {
    if (requests < 0 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(requests + " requests in " + window);
    }
  }

  /**
   * What is left of a budget: as much as anyone likes while less than half of it is spent, then the
   * rest, which has to last until the budget is renewed.
   *
   * @param most how many requests the budget has; not negative
   * @param made how many of them were made
   * @param left how long it is until the budget is renewed; longer than zero
   */
  public static RequestQuota of(long most, long made, Duration left) {
    return made < most - made ? AMPLE : new RequestQuota(Math.max(0, most - made), left);
  }

  /**
   * The shortest interval between looks that take {@code each} requests, one for each connection
   * that is watched or more, without using up the allowance; the whole window when none is left.
   *
   * @param each how many requests a look takes, at least 1
   */
  public Duration floor(int each) {
    return requests == 0 ? window : window.multipliedBy(each).dividedBy(requests);
  }
}

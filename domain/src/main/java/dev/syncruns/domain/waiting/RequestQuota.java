package dev.syncruns.domain.waiting;

import java.time.Duration;

/**
 * The requests still available in a time window, from which the floor of a {@link PollSchedule} is
 * derived so that polling never causes rate limiting. The platform permits 5,000 requests an hour
 * in its smallest tier.
 *
 * @param requests number of available requests; not negative.
 * @param window the time they must last; greater than zero.
 */
public record RequestQuota(long requests, Duration window) {
  /** 5,000 requests an hour. */
  public static final RequestQuota SMALLEST_TIER = new RequestQuota(5_000, Duration.ofHours(1));

  private static final RequestQuota AMPLE = new RequestQuota(Long.MAX_VALUE, Duration.ofHours(1));

  public RequestQuota {
    if (requests < 0 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "quota is "
              + requests
              + " requests in "
              + window
              + "; expected zero or more in a positive duration");
    }
  }

  /**
   * Returns the remainder of a budget: unlimited while less than half of it is used, then the rest,
   * which must last until the budget is renewed.
   *
   * @param most the size of the budget; not negative
   * @param made number of requests made
   * @param left the time until the budget is renewed; greater than zero
   */
  public static RequestQuota of(long most, long made, Duration left) {
    return made < most - made ? AMPLE : new RequestQuota(Math.max(0, most - made), left);
  }

  /**
   * Returns the minimum interval between polls of {@code each} requests that does not exceed the
   * quota; the whole window if none is left.
   *
   * @param each number of requests of a poll, at least 1
   */
  public Duration floor(int each) {
    return requests == 0 ? window : window.multipliedBy(each).dividedBy(requests);
  }
}

package dev.syncruns.domain.retry;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import java.time.Duration;
import java.util.Optional;

/**
 * When to retry: by default 5 attempts with random delays of at most 0.5, 1, 2, 4 … seconds (full
 * jitter, at most 20 seconds), or the delay that the service asks for, up to 2 minutes. After a
 * rate limit without a stated delay the random delay is at most an eighth of {@code maxRetryAfter},
 * then a quarter, a half, all of it, because the service counts requests per minute ("Rate limits"
 * of the platform).
 *
 * @param maxAttempts maximum number of attempts, at least 1.
 * @param baseDelay maximum delay after the first attempt; doubles with each further attempt; not
 *     negative.
 * @param maxDelay upper limit of the doubled delay; not negative, at most 365 days.
 * @param maxRetryAfter the longest delay that the service may ask for; a longer one, and any above
 *     365 days, ends the call; not negative. Also the longest delay after a rate limit without a
 *     stated delay, unless {@code maxDelay} is longer.
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {
  /** The policy described above. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  private static final int MAX_DOUBLINGS = 30;
  private static final int RATE_LIMIT_SHARES = 8;

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is " + maxAttempts + "; expected at least 1");
    }
    if (baseDelay.isNegative() || maxDelay.isNegative() || maxRetryAfter.isNegative()) {
      throw new IllegalArgumentException(
          "baseDelay is "
              + baseDelay
              + ", maxDelay "
              + maxDelay
              + ", maxRetryAfter "
              + maxRetryAfter
              + "; expected zero or more");
    }
    if (maxDelay.compareTo(RetryAfter.LONGEST) > 0) {
      throw new IllegalArgumentException("maxDelay is " + maxDelay + "; expected at most 365 days");
    }
  }

  /** Returns a copy with another number of attempts. */
  public RetryPolicy withMaxAttempts(int maxAttempts) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, maxRetryAfter);
  }

  /** Returns a copy with another {@code maxRetryAfter}. */
  public RetryPolicy withMaxRetryAfter(Duration patience) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, patience);
  }

  /**
   * Decides whether and when to retry.
   *
   * @param problem the problem of the last attempt
   * @param attempts the number of attempts made, at least 1
   * @param remaining the time until the deadline of the call; empty without one
   * @param random a random number, at least 0 and less than 1
   * @return to retry after at least the delay that the service asks for, if it does, and at most a
   *     tenth more, or to give up
   * @throws IllegalArgumentException if {@code attempts} or {@code random} is out of range
   */
  public RetryDecision decide(
      Problem problem, int attempts, Optional<Duration> remaining, double random) {
    if (attempts < 1 || !(random >= 0 && random < 1)) {
      throw new IllegalArgumentException(
          "attempts is " + attempts + ", random " + random + "; expected at least 1, and 0 to 1");
    }
    if (!problem.isRetryable()) {
      return RetryDecision.giveUp(GiveUpReason.NOT_RETRYABLE);
    }
    if (attempts >= maxAttempts) {
      return RetryDecision.giveUp(GiveUpReason.ATTEMPTS_USED);
    }
    Optional<Duration> asked = problem.retryAfter();
    if (asked.filter(this::exceedsMaxRetryAfter).isPresent()) {
      return RetryDecision.giveUp(GiveUpReason.RETRY_AFTER_TOO_LONG);
    }
    Duration wait =
        asked
            .map(least -> atLeast(least, random))
            .orElseGet(() -> share(longest(problem, attempts), random));
    boolean tooLate = remaining.filter(left -> wait.compareTo(left) >= 0).isPresent();
    return tooLate
        ? RetryDecision.giveUp(GiveUpReason.DEADLINE_TOO_NEAR)
        : RetryDecision.retry(wait);
  }

  private boolean exceedsMaxRetryAfter(Duration wait) {
    return wait.compareTo(maxRetryAfter) > 0 || wait.compareTo(RetryAfter.LONGEST) > 0;
  }

  private Duration atLeast(Duration least, double random) {
    Duration tenth = least.dividedBy(10);
    Duration spread = share(tenth, random);
    Duration widest = capped(tenth, baseDelay, 2);
    return least.plus(spread.compareTo(widest) < 0 ? spread : widest);
  }

  private Duration longest(Problem problem, int attempts) {
    long times = 1L << Math.min(attempts - 1, MAX_DOUBLINGS);
    Duration backoff = capped(maxDelay, baseDelay, times);
    Duration most =
        maxRetryAfter.compareTo(RetryAfter.LONGEST) < 0 ? maxRetryAfter : RetryAfter.LONGEST;
    Duration limited = capped(most, most.dividedBy(RATE_LIMIT_SHARES), times);
    return problem instanceof RateLimited && limited.compareTo(backoff) > 0 ? limited : backoff;
  }

  private static Duration capped(Duration most, Duration base, long times) {
    boolean isLess = base.compareTo(most.dividedBy(times)) < 0;
    return isLess ? base.multipliedBy(times) : most;
  }

  private static Duration share(Duration whole, double random) {
    return Duration.ofNanos((long) (whole.toNanos() * random));
  }
}

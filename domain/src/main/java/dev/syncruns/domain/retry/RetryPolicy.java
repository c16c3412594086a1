package dev.syncruns.domain.retry;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import java.time.Duration;
import java.util.Optional;

/**
 * The policy of trying again: 5 attempts by default, waiting a random time of at most 0.5, 1, 2, 4
 * … seconds between them (full jitter, at most 20 seconds), or as long as the service asks for, as
 * long as that is at most 2 minutes. When the service limits requests and does not say for how
 * long, the random time is at most an eighth of that patience, then a quarter, a half, all of it:
 * the service counts requests per minute ("Rate limits" of the platform), and does not forgive
 * within seconds.
 *
 * @param maxAttempts how many times a request is made at most, at least 1.
 * @param baseDelay the longest wait after the first attempt; doubles with each further one; not
 *     negative.
 * @param maxDelay the longest wait that doubling leads to; not negative, at most 365 days.
 * @param maxRetryAfter the longest wait the service may ask for; a longer one, and any of more than
 *     365 days, means giving up at once; not negative. Also the longest wait for a limit of unknown
 *     length, unless {@code cap} is longer.
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {
  /** The policy described above. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  private static final int MAX_DOUBLINGS = 30;
  private static final int RATE_LIMIT_SHARES = 8;

  /**
   * Refuses what is no policy.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is " + maxAttempts + ", must be at least 1");
    }
    if (baseDelay.isNegative() || maxDelay.isNegative() || maxRetryAfter.isNegative()) {
      throw new IllegalArgumentException(
          "base is "
              + baseDelay
              + ", cap "
              + maxDelay
              + ", patience "
              + maxRetryAfter
              + ": none may be negative");
    }
    if (maxDelay.compareTo(RetryAfter.LONGEST) > 0) {
      throw new IllegalArgumentException("cap is " + maxDelay + ", must be at most 365 days");
    }
  }

  /** The same policy with another number of attempts. */
  public RetryPolicy withMaxAttempts(int maxAttempts) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, maxRetryAfter);
  }

  /** The same policy with another patience. */
  public RetryPolicy withMaxRetryAfter(Duration patience) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, patience);
  }

  /**
   * Whether and when to try again.
   *
   * @param problem what the last attempt ended with
   * @param attempts how many attempts were made, at least 1
   * @param remaining how much time is left until the deadline of the call; empty when it has none
   * @param random a random number, at least 0 and less than 1
   * @return to wait at least as long as the service asks for, if it does, and at most a tenth more,
   *     or to give up
   * @throws IllegalArgumentException when {@code attempts} or {@code random} is out of its range
   */
  public RetryDecision decide(
      Problem problem, int attempts, Optional<Duration> remaining, double random) {
    if (attempts < 1 || !(random >= 0 && random < 1)) {
      throw new IllegalArgumentException("attempts is " + attempts + ", random " + random);
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

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
 * @param base the longest wait after the first attempt; doubles with each further one; not
 *     negative.
 * @param cap the longest wait that doubling leads to; not negative, at most 365 days.
 * @param patience the longest wait the service may ask for; a longer one, and any of more than 365
 *     days, means giving up at once; not negative. Also the longest wait for a limit of unknown
 *     length, unless {@code cap} is longer.
 */
public record RetryPolicy(int maxAttempts, Duration base, Duration cap, Duration patience) {
  /** The policy described above. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  private static final int MAX_DOUBLINGS = 30;
  private static final int SHARES_OF_PATIENCE = 8;

  /**
   * Refuses what is no policy.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is " + maxAttempts + ", must be at least 1");
    }
    if (base.isNegative() || cap.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException(
          "base is " + base + ", cap " + cap + ", patience " + patience + ": none may be negative");
    }
    if (cap.compareTo(RetryAfter.LONGEST) > 0) {
      throw new IllegalArgumentException("cap is " + cap + ", must be at most 365 days");
    }
  }

  /** The same policy with another number of attempts. */
  public RetryPolicy withMaxAttempts(int maxAttempts) {
    return new RetryPolicy(maxAttempts, base, cap, patience);
  }

  /** The same policy with another patience. */
  public RetryPolicy withPatience(Duration patience) {
    return new RetryPolicy(maxAttempts, base, cap, patience);
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
    if (asked.filter(this::exceedsPatience).isPresent()) {
      return RetryDecision.giveUp(GiveUpReason.WAIT_EXCEEDS_PATIENCE);
    }
    Duration wait =
        asked
            .map(least -> atLeast(least, random))
            .orElseGet(() -> share(longest(problem, attempts), random));
    boolean tooLate = remaining.filter(left -> wait.compareTo(left) >= 0).isPresent();
    return tooLate
        ? RetryDecision.giveUp(GiveUpReason.DEADLINE_TOO_NEAR)
        : RetryDecision.again(wait);
  }

  private boolean exceedsPatience(Duration wait) {
    return wait.compareTo(patience) > 0 || wait.compareTo(RetryAfter.LONGEST) > 0;
  }

  private Duration atLeast(Duration least, double random) {
    Duration tenth = least.dividedBy(10);
    Duration spread = share(tenth, random);
    Duration widest = atMost(tenth, base, 2);
    return least.plus(spread.compareTo(widest) < 0 ? spread : widest);
  }

  private Duration longest(Problem problem, int attempts) {
    long times = 1L << Math.min(attempts - 1, MAX_DOUBLINGS);
    Duration backoff = atMost(cap, base, times);
    Duration most = patience.compareTo(RetryAfter.LONGEST) < 0 ? patience : RetryAfter.LONGEST;
    Duration limited = atMost(most, most.dividedBy(SHARES_OF_PATIENCE), times);
    return problem instanceof RateLimited && limited.compareTo(backoff) > 0 ? limited : backoff;
  }

  private static Duration atMost(Duration most, Duration base, long times) {
    boolean isLess = base.compareTo(most.dividedBy(times)) < 0;
    return isLess ? base.multipliedBy(times) : most;
  }

  private static Duration share(Duration whole, double random) {
    return Duration.ofNanos((long) (whole.toNanos() * random));
  }
}

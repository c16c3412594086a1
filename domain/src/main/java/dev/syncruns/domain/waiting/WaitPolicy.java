package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a wait. The first limit reached ends it, and the verdict states which.
 *
 * @param schedule the intervals between polls.
 * @param timeout maximum duration of the wait; null for no limit.
 * @param startWithin maximum wait for a run to appear if there is none; null for none.
 * @param maxErrors maximum number of consecutive problems; at least 1. A response in which a run
 *     that was seen is missing counts as a problem. A rate limit with a stated delay does not
 *     count, nor does a rejected token after another result, because the next poll uses a new one.
 *     Until the service has answered once, no more than {@value #MAX_INITIAL_REFUSALS} problems
 *     that are not retryable are accepted, because they usually indicate wrong settings.
 * @param goal what ends the wait.
 */
public record WaitPolicy(
    PollSchedule schedule,
    @Nullable Duration timeout,
    @Nullable Duration startWithin,
    int maxErrors,
    WaitGoal goal) {
  /** Adaptive polling, 2 hours, an existing run, 10 consecutive problems, to the end of the run. */
  public static final WaitPolicy DEFAULT =
      new WaitPolicy(PollSchedule.ADAPTIVE, Duration.ofHours(2), null, 10, WaitGoal.END);

  /** Maximum number of problems that are not retryable before the first response. */
  public static final int MAX_INITIAL_REFUSALS = 2;

  public WaitPolicy {
    if (maxErrors < 1) {
      throw new IllegalArgumentException("maxErrors is " + maxErrors + "; expected at least 1");
    }
  }

  /** Returns a copy with another schedule. */
  public WaitPolicy withSchedule(PollSchedule schedule) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** Returns a copy with another timeout; null for no limit. */
  public WaitPolicy withTimeout(@Nullable Duration timeout) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** Returns a copy with another maximum wait for a run to appear; null for none. */
  public WaitPolicy withStartWithin(@Nullable Duration startWithin) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** Returns a copy with another maximum number of consecutive problems. */
  public WaitPolicy withMaxErrors(int maxErrors) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** Returns a copy that ends at the first failed task, or does not. */
  public WaitPolicy withFailFast(boolean failFast) {
    return withGoal(goal.withFailFast(failFast));
  }

  /** Returns a copy with another goal. */
  public WaitPolicy withGoal(WaitGoal goal) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** Returns the time left, never negative; empty without a timeout. */
  public Optional<Duration> remaining(Duration waited) {
    return remaining(timeout, waited);
  }

  /** The time left for a run to appear; zero without a limit. */
  Duration remainingToStart(Duration waited) {
    return remaining(startWithin, waited).orElse(Duration.ZERO);
  }

  private static Optional<Duration> remaining(@Nullable Duration limit, Duration waited) {
    return Optional.ofNullable(limit)
        .map(all -> all.minus(waited))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }
}

package dev.syncruns.domain.waiting;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long and how patiently to wait for a run. Whichever limit is reached first ends the wait, and
 * the verdict says which.
 *
 * @param schedule when to look again.
 * @param timeout how long to wait in all; null for as long as it takes.
 * @param startWithin how long to wait for a run to appear when there is none; null for not at all.
 * @param maxErrors how many problems in a row are borne; at least 1. An answer in which a run that
 *     was seen is missing counts as one. Neither a limit of requests that says when it ends is
 *     counted, nor a refused token that follows something else, since the next look comes with a
 *     new one. As long as the service never answered, no more than {@value #PATIENCE_AT_FIRST} are
 *     borne of those that trying again hardly helps, such as a token that is refused: more likely
 *     the settings are wrong than the service.
 * @param goal what is waited for.
 */
public record WaitPolicy(
    PollSchedule schedule,
    @Nullable Duration timeout,
    @Nullable Duration startWithin,
    int maxErrors,
    WaitGoal goal) {
  /**
   * Adaptive polling, 2 hours, a run has to be there, 10 problems in a row, to the end of the run.
   */
  public static final WaitPolicy DEFAULT =
      new WaitPolicy(PollSchedule.ADAPTIVE, Duration.ofHours(2), null, 10, WaitGoal.END);

  /** How many problems that trying again hardly helps are borne without any answer. */
  public static final int MAX_INITIAL_REFUSALS = 2;

  /** Refuses limits that allow nothing. */
  public WaitPolicy {
    if (maxErrors < 1) {
      throw new IllegalArgumentException("maxErrors is " + maxErrors + ", must be at least 1");
    }
  }

  /** The same with another schedule. */
  public WaitPolicy withSchedule(PollSchedule schedule) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** The same with another timeout; null for none. */
  public WaitPolicy withTimeout(@Nullable Duration timeout) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** The same with another time for a run to appear; null for none. */
  public WaitPolicy withStartWithin(@Nullable Duration startWithin) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** The same with another number of problems in a row. */
  public WaitPolicy withMaxErrors(int maxErrors) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** The same, ending at the first failed task or not. */
  public WaitPolicy withFailFast(boolean failFast) {
    return withGoal(goal.withFailFast(failFast));
  }

  /** The same with another goal. */
  public WaitPolicy withGoal(WaitGoal goal) {
    return new WaitPolicy(schedule, timeout, startWithin, maxErrors, goal);
  }

  /** How much of the timeout is left; empty without one, never negative. */
  public Optional<Duration> remaining(Duration waited) {
    return remaining(timeout, waited);
  }

  /** How much of the time for a run to appear is left; zero without one, never negative. */
  Duration remainingToStart(Duration waited) {
    return remaining(startWithin, waited).orElse(Duration.ZERO);
  }

  private static Optional<Duration> remaining(@Nullable Duration limit, Duration waited) {
    return Optional.ofNullable(limit)
        .map(all -> all.minus(waited))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }
}

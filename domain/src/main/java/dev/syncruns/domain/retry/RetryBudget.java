package dev.syncruns.domain.retry;

/**
 * The retries that all calls of a catalog share, so that many callers do not storm a service that
 * is failing: each retry takes {@value #COST} from the level, each success gives {@value #REWARD}
 * back, up to the capacity.
 *
 * @param capacity the most the level can be, at least 0.
 * @param level what is left, between 0 and the capacity.
 */
public record RetryBudget(int capacity, int level) {
  /** What a retry takes. */
  public static final int COST = 5;

  /** What a success gives back. */
  public static final int REWARD = 1;

  /** Refuses levels that can't be. */
  public RetryBudget {
    if (level < 0 || level > capacity) {
      throw new IllegalArgumentException("level is " + level + " of " + capacity);
    }
  }

  /** A full budget for 100 retries in a row. */
  public static RetryBudget full() {
    return full(100 * COST);
  }

  /** A full budget. */
  public static RetryBudget full(int capacity) {
    return new RetryBudget(capacity, capacity);
  }

  /** Whether a retry can be paid for. */
  public boolean allowsRetry() {
    return level >= COST;
  }

  /** The budget after a retry; unchanged when it can't be paid for. */
  public RetryBudget afterRetry() {
    return allowsRetry() ? new RetryBudget(capacity, level - COST) : this;
  }

  /** The budget after a success. */
  public RetryBudget afterSuccess() {
    return level == capacity ? this : new RetryBudget(capacity, Math.min(capacity, level + REWARD));
  }
}

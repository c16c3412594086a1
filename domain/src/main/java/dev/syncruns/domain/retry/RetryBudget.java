package dev.syncruns.domain.retry;

/**
 * The retries shared by all calls of a catalog, so that many callers do not overload a failing
 * service: each retry takes {@value #COST} from the level, each success returns {@value #REWARD},
 * up to the capacity.
 *
 * @param capacity the maximum level, at least 0.
 * @param level the current level, from 0 to the capacity.
 */
public record RetryBudget(int capacity, int level) {
  /** The cost of a retry. */
  public static final int COST = 5;

  /** The reward of a success. */
  public static final int REWARD = 1;

  public RetryBudget {
    if (level < 0 || level > capacity) {
      throw new IllegalArgumentException("level is " + level + "; expected 0 to " + capacity);
    }
  }

  /** Returns a full budget for 100 consecutive retries. */
  public static RetryBudget full() {
    return full(100 * COST);
  }

  /** Returns a full budget. */
  public static RetryBudget full(int capacity) {
    return new RetryBudget(capacity, capacity);
  }

  /** Returns whether the level is sufficient for a retry. */
  public boolean allowsRetry() {
    return level >= COST;
  }

  /** Returns the budget after a retry; unchanged if the level is insufficient. */
  public RetryBudget afterRetry() {
    return allowsRetry() ? new RetryBudget(capacity, level - COST) : this;
  }

  /** Returns the budget after a success. */
  public RetryBudget afterSuccess() {
    return level == capacity ? this : new RetryBudget(capacity, Math.min(capacity, level + REWARD));
  }
}

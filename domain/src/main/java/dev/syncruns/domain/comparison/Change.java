package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a task from one run to another. */
public enum Change {
  /** It failed, and did not before, or was not there. */
  NEW_FAILURE("new failure"),
  /** It failed in both. */
  STILL_FAILING("still failing"),
  /** It failed before and is a success now. */
  FIXED("fixed"),
  /** It is only in the other run, and did not fail. */
  ADDED("added"),
  /** It was only in the first run. */
  REMOVED("removed"),
  /** It is not over in one of the two, so nothing can be said yet. */
  OPEN("open"),
  /** It ended otherwise than before, as when it was skipped. */
  CHANGED("changed"),
  /** It ended as before. */
  SAME("same");

  private final String label;

  Change(String label) {
    this.label = label;
  }

  /** The word for it in every output. */
  public String label() {
    return label;
  }

  /**
   * The change between two outcomes.
   *
   * @param before the outcome in the first run; null when the task was not in it
   * @param after the outcome in the other; null when the task is not in it
   * @throws IllegalArgumentException when it is in neither
   */
  static Change of(@Nullable Outcome before, @Nullable Outcome after) {
    if (after == null) {
      if (before == null) {
        throw new IllegalArgumentException("a task of neither run");
      }
      return REMOVED;
    }
    if (after.isActive() || (before != null && before.isActive())) {
      return OPEN;
    }
    boolean failed = before != null && before.hasFailed();
    if (after.hasFailed()) {
      return failed ? STILL_FAILING : NEW_FAILURE;
    }
    if (before == null) {
      return ADDED;
    }
    if (before == after) {
      return SAME;
    }
    return failed && after == Outcome.SUCCESS ? FIXED : CHANGED;
  }
}

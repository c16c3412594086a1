package dev.syncruns.domain.comparison;

import dev.syncruns.domain.execution.Outcome;
import org.jspecify.annotations.Nullable;

/** The change of a task between two runs. */
public enum Change {
  /** Failed only in the second run. */
  NEW_FAILURE("new failure"),
  /** Failed in both runs. */
  STILL_FAILING("still failing"),
  /** Failed in the first run and succeeded in the second. */
  FIXED("fixed"),
  /** Exists only in the second run and did not fail. */
  ADDED("added"),
  /** Exists only in the first run. */
  REMOVED("removed"),
  /** Active in one of the runs, so the change is not known yet. */
  OPEN("open"),
  /** Ended with another outcome, for example skipped, without failing. */
  CHANGED("changed"),
  /** Ended with the same outcome. */
  SAME("same");

  private final String label;

  Change(String label) {
    this.label = label;
  }

  /** Returns the name of the change in every output format. */
  public String label() {
    return label;
  }

  static Change of(@Nullable Outcome before, @Nullable Outcome after) {
    if (after == null) {
      if (before == null) {
        throw new IllegalArgumentException(
            "A task needs an outcome in at least one of the two runs.");
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

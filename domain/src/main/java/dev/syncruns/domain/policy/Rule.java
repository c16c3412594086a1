package dev.syncruns.domain.policy;

/**
 * A rule for runs, as users write it: an outcome such as {@code partial}, a condition such as
 * {@code task-error}, or a limit such as {@code warnings>10}.
 */
public sealed interface Rule
    permits OutcomeRule, RunConditionRule, CountRule, DurationRule, ErrorCodeRule {

  /**
   * Returns the rule that {@code text} denotes, ignoring case.
   *
   * @throws dev.syncruns.domain.value.InvalidTextException if it is not a rule
   */
  static Rule parse(String text) {
    return Rules.parse(text);
  }

  /** The rule as it is written. */
  String text();

  /**
   * Returns whether the run of {@code evidence} violates the rule. The run has ended, unless the
   * rule {@link #appliesToActiveRuns}.
   */
  boolean isViolatedBy(Evidence evidence);

  /** Returns whether an active run can violate the rule. */
  default boolean appliesToActiveRuns() {
    return false;
  }

  /** Returns whether the rule needs earlier runs. */
  default boolean needsHistory() {
    return false;
  }

  /** Returns whether the rule needs more than state and result. */
  default boolean needsTasks() {
    return true;
  }
}

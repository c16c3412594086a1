package dev.syncruns.domain.policy;

/**
 * A rule that can be held against a run, as users write it: an outcome such as {@code partial}, a
 * finding such as {@code task-error}, or a measure such as {@code warnings>10}.
 */
public sealed interface Rule
    permits OutcomeRule, RunConditionRule, CountRule, DurationRule, ErrorCodeRule {

  /**
   * The rule that {@code text} is, in any case.
   *
   * @throws IllegalArgumentException when it is none; the message says what is wrong with the text
   */
  static Rule parse(String text) {
    return Rules.parse(text);
  }

  /** The rule as it is written. */
  String text();

  /**
   * Whether the rule is against the run of {@code evidence}, which has ended or else {@link
   * #appliesToActiveRuns}.
   */
  boolean isViolatedBy(Evidence evidence);

  /** Whether the rule can be against a run before it has ended, whatever comes of it. */
  default boolean appliesToActiveRuns() {
    return false;
  }

  /** Whether earlier runs are needed to tell. */
  default boolean needsHistory() {
    return false;
  }

  /** Whether state and result are not enough to tell. */
  default boolean needsTasks() {
    return true;
  }
}

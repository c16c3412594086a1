package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;

/**
 * A rule against an outcome.
 *
 * @param outcome the outcome; one that is not green.
 */
public record OutcomeRule(Outcome outcome) implements Rule {

  /** Refuses what no rule can be against. */
  public OutcomeRule {
    if (!outcome.isNotGreen() && outcome != Outcome.UNDETERMINED) {
      throw new IllegalArgumentException(outcome + " is no outcome to be held against a run");
    }
  }

  @Override
  public String text() {
    return outcome == Outcome.FAILED ? "error" : outcome.label();
  }

  @Override
  public boolean isViolatedBy(Evidence evidence) {
    return evidence.run().outcome() == outcome;
  }

  @Override
  public boolean needsTasks() {
    return false;
  }
}

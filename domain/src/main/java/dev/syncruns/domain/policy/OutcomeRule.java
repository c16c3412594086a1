package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;

/**
 * A rule that is violated by an outcome.
 *
 * @param outcome the outcome; not a success and not active.
 */
public record OutcomeRule(Outcome outcome) implements Rule {

  public OutcomeRule {
    if (!outcome.isNotGreen() && outcome != Outcome.UNDETERMINED) {
      throw new IllegalArgumentException(
          "outcome is " + outcome + "; expected one that is neither a success nor active");
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

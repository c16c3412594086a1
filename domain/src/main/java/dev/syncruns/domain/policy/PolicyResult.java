package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;
import java.util.List;

/**
 * The result of evaluating a policy.
 *
 * @param kind whether the run is accepted.
 * @param outcome the run's outcome.
 * @param violated the violated rules; empty if it is accepted.
 */
public record PolicyResult(Kind kind, Outcome outcome, List<Rule> violated) {

  public PolicyResult {
    violated = List.copyOf(violated);
  }

  /** Whether a run is accepted. */
  public enum Kind {
    /** The run is active and violates no rule yet. */
    OPEN,
    /** The run is active and violates a rule. */
    OVERRUN,
    /** The run violates no rule. */
    ACCEPTED,
    /** The run violates a rule and is not green. */
    NOT_GREEN,
    /** The run violates a rule although it is green or its outcome is waived. */
    AGAINST_POLICY
  }
}

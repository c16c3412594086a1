package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;
import java.util.List;

/**
 * What a policy makes of a run.
 *
 * @param kind whether it is accepted.
 * @param outcome the run's outcome.
 * @param violated the rules that are against it; empty unless it is not accepted.
 */
public record PolicyResult(Kind kind, Outcome outcome, List<Rule> violated) {

  /** Copies the list. */
  public PolicyResult {
    violated = List.copyOf(violated);
  }

  /** What can be made of a run. */
  public enum Kind {
    /** The run has not ended, and no rule is against it so far. */
    OPEN,
    /** The run has not ended, and a rule is against it already. */
    OVERRUN,
    /** No rule is against it. */
    ACCEPTED,
    /** A rule is against it, and it is not green. */
    NOT_GREEN,
    /** A rule is against it although it is green, or its outcome is waived. */
    AGAINST_POLICY
  }
}

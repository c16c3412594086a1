package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user holds against runs: the rules of which one is enough, and those that are waived.
 *
 * @param failOn rules, any of which is enough.
 * @param okOn rules that are waived: an outcome among them counts as green.
 */
public record Policy(List<Rule> failOn, List<Rule> okOn) {
  /** Everything but a clean success: every outcome that is not green, and a failed task. */
  public static final Policy DEFAULT =
      new Policy(
          Stream.concat(Rules.ofOutcomes().stream(), Stream.of(RunConditionRule.TASK_ERROR))
              .toList(),
          List.of());

  /** Copies the lists. */
  public Policy {
    failOn = List.copyOf(failOn);
    okOn = List.copyOf(okOn);
  }

  /**
   * The same failing on other rules.
   *
   * @param rules the rules, separated by commas
   * @throws IllegalArgumentException when one is none
   */
  public Policy withFailOn(String rules) {
    return new Policy(Rules.parseAll(rules), okOn);
  }

  /**
   * The same waiving other rules.
   *
   * @param rules the rules, separated by commas
   * @throws IllegalArgumentException when one is none
   */
  public Policy withOkOn(String rules) {
    return new Policy(failOn, Rules.parseAll(rules));
  }

  /** The same without the rules that state and result are not enough for. */
  public Policy forSummaries() {
    return new Policy(failOn.stream().filter(rule -> !rule.needsTasks()).toList(), okOn);
  }

  /** Whether a rule needs earlier runs. */
  public boolean needsHistory() {
    return failOn.stream().anyMatch(Rule::needsHistory);
  }

  /**
   * The ruling on the run of {@code evidence}. Failed tasks, which are held against a run unless
   * other rules are given, are not when its outcome is waived: they are what made it so.
   */
  public PolicyResult evaluate(Evidence evidence) {
    Run run = evidence.run();
    Outcome outcome = run.outcome();
    List<Rule> against = new ArrayList<>(failOn);
    against.removeAll(okOn);
    if (outcome.isActive()) {
      against.removeIf(rule -> !rule.appliesToActiveRuns() || !rule.isViolatedBy(evidence));
      PolicyResult.Kind kind =
          against.isEmpty() ? PolicyResult.Kind.OPEN : PolicyResult.Kind.OVERRUN;
      return new PolicyResult(kind, outcome, against);
    }
    if (isWaived(outcome) && failOn.equals(DEFAULT.failOn)) {
      against.remove(RunConditionRule.TASK_ERROR);
    }
    against.removeIf(rule -> !rule.isViolatedBy(evidence));
    return new PolicyResult(kind(outcome, against), outcome, against);
  }

  /** Whether {@code rule} is waived. */
  public boolean waives(Rule rule) {
    return okOn.contains(rule);
  }

  private PolicyResult.Kind kind(Outcome outcome, List<Rule> against) {
    if (against.isEmpty()) {
      return PolicyResult.Kind.ACCEPTED;
    }
    boolean green = outcome == Outcome.SUCCESS || isWaived(outcome);
    return green ? PolicyResult.Kind.AGAINST_POLICY : PolicyResult.Kind.NOT_GREEN;
  }

  private boolean isWaived(Outcome outcome) {
    return okOn.stream()
        .anyMatch(rule -> rule instanceof OutcomeRule of && of.outcome() == outcome);
  }
}

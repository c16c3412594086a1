package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that decide whether a run counts as failed for the caller.
 *
 * @param failOn the rules of which one violation is sufficient.
 * @param okOn the waived rules; a waived outcome counts as green.
 */
public record Policy(List<Rule> failOn, List<Rule> okOn) {
  /** Every outcome but success, and every failed task, is a violation. */
  public static final Policy DEFAULT =
      new Policy(
          Stream.concat(Rules.ofOutcomes().stream(), Stream.of(RunConditionRule.TASK_ERROR))
              .toList(),
          List.of());

  public Policy {
    failOn = List.copyOf(failOn);
    okOn = List.copyOf(okOn);
  }

  /**
   * Returns a copy that fails on {@code rules}, separated by commas.
   *
   * @throws dev.syncruns.domain.value.InvalidTextException if one is not a rule
   */
  public Policy withFailOn(String rules) {
    return new Policy(Rules.parseAll(rules), okOn);
  }

  /**
   * Returns a copy that waives {@code rules}, separated by commas.
   *
   * @throws dev.syncruns.domain.value.InvalidTextException if one is not a rule
   */
  public Policy withOkOn(String rules) {
    return new Policy(failOn, Rules.parseAll(rules));
  }

  /** Returns a copy without the rules that need more than state and result. */
  public Policy forSummaries() {
    return new Policy(failOn.stream().filter(rule -> !rule.needsTasks()).toList(), okOn);
  }

  /** Returns whether a rule needs earlier runs. */
  public boolean needsHistory() {
    return failOn.stream().anyMatch(Rule::needsHistory);
  }

  /**
   * Evaluates the run of {@code evidence}. With the default rules, failed tasks are no violation if
   * the outcome of the run is waived, because they caused that outcome.
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

  /** Returns whether {@code rule} is waived. */
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

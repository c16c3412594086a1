package dev.syncruns.domain.policy;

import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.waiting.LatestEnd;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A rule that is violated by a condition of a run other than its outcome. */
@SuppressWarnings("ImmutableEnumChecker") // the tests are lambdas without state
public enum RunConditionRule implements Rule {
  /** A task failed, at least in part. */
  TASK_ERROR(evidence -> evidence.run().tasks().anyMatch(task -> task.outcome().hasFailed())),
  /** A task succeeded only after a retry. */
  FLAKY(evidence -> TaskCounts.of(evidence.run().tasks()).isFlaky()),
  /** A cause of failure that the previous ended run does not show. */
  NEW_FAILURES(RunConditionRule::hasNewCause),
  /** A failure that the user can fix. */
  FIXABLE(evidence -> has(evidence, Fixability.USER)),
  /** A failure that the user cannot fix; an unknown fixability does not count. */
  NOT_FIXABLE(evidence -> has(evidence, Fixability.NOT_USER)),
  /** The run is active past its latest expected end. */
  STUCK(RunConditionRule::isStuck);

  private final Predicate<Evidence> test;

  RunConditionRule(Predicate<Evidence> test) {
    this.test = test;
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public boolean isViolatedBy(Evidence evidence) {
    return test.test(evidence);
  }

  @Override
  public boolean needsHistory() {
    return this == NEW_FAILURES || this == STUCK;
  }

  @Override
  public boolean appliesToActiveRuns() {
    return this == STUCK;
  }

  @Override
  public boolean needsTasks() {
    return this != STUCK;
  }

  private static boolean isStuck(Evidence evidence) {
    return evidence.run().outcome().isActive()
        && LatestEnd.of(evidence.run(), evidence.others())
            .filter(evidence.now()::isAfter)
            .isPresent();
  }

  private static boolean has(Evidence evidence, Fixability fixability) {
    return Diagnosis.causesOf(evidence.run()).stream()
        .anyMatch(cause -> cause.fixability() == fixability);
  }

  private static boolean hasNewCause(Evidence evidence) {
    Set<CauseFingerprint> causes = keys(evidence.run());
    evidence.before().stream()
        .filter(RunConditionRule::isOver)
        .findFirst()
        .ifPresent(earlier -> causes.removeAll(keys(earlier)));
    return !causes.isEmpty();
  }

  private static boolean isOver(Run run) {
    return run.outcome().isEnded() || run.outcome() == Outcome.UNDETERMINED;
  }

  private static Set<CauseFingerprint> keys(Run run) {
    return Diagnosis.causesOf(run).stream().map(Cause::key).collect(Collectors.toSet());
  }
}

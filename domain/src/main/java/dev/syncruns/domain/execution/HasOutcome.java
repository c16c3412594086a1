package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Anything the service executes and reports a state, a result and two timestamps of: a run, a job
 * or a task.
 */
public interface HasOutcome {

  /** The execution state; null when the service sent none. */
  @Nullable OpenEnum<ExecutionState> state();

  /** The result; null when the service sent none. */
  @Nullable OpenEnum<ExecutionResult> result();

  /** The timestamp of the start as sent; null when the service sent none. */
  @Nullable Timestamp startDateTime();

  /** The timestamp of the end as sent; null when the service sent none. */
  @Nullable Timestamp endDateTime();

  /** What the service contradicts itself in; empty for a consistent one, never null. */
  Set<Inconsistency> inconsistencies();

  /** What state and result say together. */
  default Outcome outcome() {
    return Outcome.of(state(), result());
  }

  /**
   * When it started; empty when it has not, or when the service did not say so in a readable way.
   */
  default Optional<Instant> startedAt() {
    return Optional.ofNullable(startDateTime()).flatMap(Timestamp::instant);
  }

  /** When it ended; empty when it has not, or when the service did not say so in a readable way. */
  default Optional<Instant> endedAt() {
    return Optional.ofNullable(endDateTime()).flatMap(Timestamp::instant);
  }

  /** How long it took; empty unless both ends are known, and when the end lies before the start. */
  default Optional<Duration> duration() {
    return startedAt()
        .flatMap(start -> endedAt().map(end -> Duration.between(start, end)))
        .filter(duration -> !duration.isNegative());
  }

  /**
   * What a state and a result contradict each other in; a new, modifiable set.
   *
   * @param state null when the service sent none
   * @param result null when the service sent none
   */
  static Set<Inconsistency> inconsistenciesOf(
      @Nullable OpenEnum<ExecutionState> state, @Nullable OpenEnum<ExecutionResult> result) {
    Set<Inconsistency> found = EnumSet.noneOf(Inconsistency.class);
    if (state == null || !state.isKnown()) {
      return found;
    }
    boolean completed = state.is(ExecutionState.COMPLETED);
    boolean hasResult = result != null && !result.is(ExecutionResult.UNDETERMINED);
    if (!completed && hasResult) {
      found.add(Inconsistency.RESULT_BEFORE_COMPLETION);
    }
    if (completed && Outcome.of(state, result) == Outcome.UNDETERMINED) {
      found.add(Inconsistency.COMPLETED_WITHOUT_RESULT);
    }
    return found;
  }
}

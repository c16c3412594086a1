package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run, job or task: anything with a state, a result and two timestamps. */
public interface HasOutcome {

  /** The execution state; null if the service sent none. */
  @Nullable OpenEnum<ExecutionState> state();

  /** The result; null if the service sent none. */
  @Nullable OpenEnum<ExecutionResult> result();

  /** The start timestamp as sent; null if the service sent none. */
  @Nullable Timestamp startDateTime();

  /** The end timestamp as sent; null if the service sent none. */
  @Nullable Timestamp endDateTime();

  /** Returns the contradictions in what the service sent; empty if there are none. */
  Set<Inconsistency> inconsistencies();

  /** Returns the outcome that state and result imply. */
  default Outcome outcome() {
    return Outcome.of(state(), result());
  }

  /** Returns the start; empty if it has not started or the timestamp is not readable. */
  default Optional<Instant> startedAt() {
    return Optional.ofNullable(startDateTime()).flatMap(Timestamp::instant);
  }

  /** Returns the end; empty if it has not ended or the timestamp is not readable. */
  default Optional<Instant> endedAt() {
    return Optional.ofNullable(endDateTime()).flatMap(Timestamp::instant);
  }

  /**
   * Returns the duration; empty unless both times are known, and if the end is before the start.
   */
  default Optional<Duration> duration() {
    return startedAt()
        .flatMap(start -> endedAt().map(end -> Duration.between(start, end)))
        .filter(duration -> !duration.isNegative());
  }

  /**
   * Returns the contradictions between a state and a result, as a new, modifiable set.
   *
   * @param state null if the service sent none
   * @param result null if the service sent none
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

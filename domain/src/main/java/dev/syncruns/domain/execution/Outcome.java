package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.OpenEnum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a state and a result say together about a run, job or task. Derived, never stored. Only the
 * state {@code Completed} lets the result speak: a state that is missing or unknown is never
 * terminal, and a result that is missing or unknown is never success.
 */
public enum Outcome {
  /** Completed with {@code Success}. */
  SUCCESS("success", Progress.ENDED),
  /** Completed with {@code PartialSuccess}. */
  PARTIAL("partial", Progress.ENDED),
  /** Completed with {@code Error}. */
  FAILED("failed", Progress.ENDED),
  /** Completed with {@code Canceled} or {@code Cancelled}. */
  CANCELED("canceled", Progress.ENDED),
  /** Completed with {@code TimedOut}. */
  TIMED_OUT("timedout", Progress.ENDED),
  /** Completed with {@code Skipped}. */
  SKIPPED("skipped", Progress.ENDED),
  /** Completed without a result we can read, or of a state we can't read. */
  UNDETERMINED("undetermined", Progress.UNCLEAR),
  /** Executes or is about to complete. */
  RUNNING("running", Progress.ACTIVE),
  /** Has not begun. */
  QUEUED("queued", Progress.ACTIVE),
  /** Waits to try again. */
  RETRYING("retrying", Progress.ACTIVE);

  private enum Progress {
    ACTIVE,
    ENDED,
    UNCLEAR
  }

  private final String label;
  private final Progress progress;

  Outcome(String label, Progress progress) {
    this.label = label;
    this.progress = progress;
  }

  /**
   * The outcome of a state and a result.
   *
   * @param state as the service sent it, null when it sent none
   * @param result as the service sent it, null when it sent none
   */
  public static Outcome of(
      @Nullable OpenEnum<ExecutionState> state, @Nullable OpenEnum<ExecutionResult> result) {
    Optional<ExecutionState> known = state == null ? Optional.empty() : state.known();
    if (known.isEmpty()) {
      return UNDETERMINED;
    }
    return switch (known.get()) {
      case NOT_STARTED, IDLE, WAITING_TO_EXECUTE, QUEUED -> QUEUED;
      case WAITING_TO_RETRY -> RETRYING;
      case EXECUTING, FINALIZING -> RUNNING;
      case COMPLETED -> ended(result);
    };
  }

  private static Outcome ended(@Nullable OpenEnum<ExecutionResult> result) {
    Optional<ExecutionResult> known = result == null ? Optional.empty() : result.known();
    if (known.isEmpty()) {
      return UNDETERMINED;
    }
    return switch (known.get()) {
      case SUCCESS -> SUCCESS;
      case PARTIAL_SUCCESS -> PARTIAL;
      case ERROR -> FAILED;
      case CANCELED -> CANCELED;
      case TIMED_OUT -> TIMED_OUT;
      case SKIPPED -> SKIPPED;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** The word for this outcome in every output, e.g. {@code "timedout"}. */
  public String label() {
    return label;
  }

  /** Whether something is still going on: running, queued or waiting to retry. */
  public boolean isActive() {
    return progress == Progress.ACTIVE;
  }

  /** Whether it ended, with a result that says how. */
  public boolean isEnded() {
    return progress == Progress.ENDED;
  }

  /** Whether it ended and is not a success: partial, failed, canceled, timed out or skipped. */
  public boolean isNotGreen() {
    return isEnded() && this != SUCCESS;
  }

  /** Whether it failed, at least in part: failed, timed out or partial. */
  public boolean hasFailed() {
    return this == FAILED || this == TIMED_OUT || this == PARTIAL;
  }
}

package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.OpenEnum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The combined meaning of the state and result of a run, job or task. Derived, never stored. The
 * result counts only in the state {@code Completed}: a missing or unknown state is never terminal,
 * and a missing or unknown result is never success.
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
  /** Completed without a known result, or in a missing or unknown state. */
  UNDETERMINED("undetermined", Progress.UNCLEAR),
  /** Executing or finalizing. */
  RUNNING("running", Progress.ACTIVE),
  /** Not started. */
  QUEUED("queued", Progress.ACTIVE),
  /** Waiting to retry. */
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
   * Returns the outcome of a state and a result.
   *
   * @param state as the service sent it; null if it sent none
   * @param result as the service sent it; null if it sent none
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

  /** Returns the name of the outcome in every output format, such as {@code "timedout"}. */
  public String label() {
    return label;
  }

  /** Returns whether it is running, queued or waiting to retry. */
  public boolean isActive() {
    return progress == Progress.ACTIVE;
  }

  /** Returns whether it ended with a known result. */
  public boolean isEnded() {
    return progress == Progress.ENDED;
  }

  /**
   * Returns whether it ended and is not a success: partial, failed, canceled, timed out or skipped.
   */
  public boolean isNotGreen() {
    return isEnded() && this != SUCCESS;
  }

  /** Returns whether it failed, at least in part: failed, timed out or partial. */
  public boolean hasFailed() {
    return this == FAILED || this == TIMED_OUT || this == PARTIAL;
  }
}

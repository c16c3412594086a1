package dev.syncruns.ports.spi;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import java.time.Duration;

/**
 * Observes calls, for logs and metrics. Called on the thread of the call, which waits for it;
 * exceptions are ignored. Thread-safe. All methods do nothing by default.
 */
public interface CallListener {
  /** A listener that does nothing. */
  CallListener NONE = new CallListener() {};

  /**
   * Called after an attempt with a response.
   *
   * @param operation the operation
   * @param attempt the number of the attempt, from 1
   * @param took the duration of the attempt
   */
  default void onSuccess(Operation operation, int attempt, Duration took) {}

  /**
   * Called after a failed attempt.
   *
   * @param operation the operation
   * @param attempt the number of the attempt, from 1
   * @param took the duration of the attempt
   * @param problem its problem
   */
  default void onFailure(Operation operation, int attempt, Duration took, Problem problem) {}

  /**
   * Called before the call waits for its next attempt.
   *
   * @param operation the operation
   * @param nextAttempt the number of the next attempt; 1 if the call waits before its first attempt
   *     because the service rate-limited another call
   * @param wait the duration of the wait
   * @param problem the problem of the last attempt, or of the other call
   */
  default void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {}

  /**
   * Called when the call makes no further attempt.
   *
   * @param operation the operation
   * @param attempts the number of attempts made
   * @param reason why there is no further attempt
   * @param problem the problem of the call
   */
  default void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {}
}

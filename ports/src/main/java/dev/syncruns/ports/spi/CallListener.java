package dev.syncruns.ports.spi;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import java.time.Duration;

/**
 * A listener to what calls do: made for logs and metrics. Called on the thread of the call, which
 * waits for it; what it throws is ignored. Safe to use from many threads at once. Every method does
 * nothing unless overridden.
 */
public interface CallListener {
  /** The listener that does nothing. */
  CallListener NONE = new CallListener() {};

  /**
   * An attempt was answered.
   *
   * @param operation which operation
   * @param attempt which attempt of the call, from 1
   * @param took how long the attempt took
   */
  default void onSuccess(Operation operation, int attempt, Duration took) {}

  /**
   * An attempt failed.
   *
   * @param operation which operation
   * @param attempt which attempt of the call, from 1
   * @param took how long the attempt took
   * @param problem what it ended with
   */
  default void onFailure(Operation operation, int attempt, Duration took, Problem problem) {}

  /**
   * The call is going to wait before the next attempt.
   *
   * @param operation which operation
   * @param nextAttempt which attempt comes next; 1 when the call has made none yet, and waits
   *     because the service limited another call
   * @param wait how long it waits
   * @param problem what the last attempt ended with; of that other call, before the first
   */
  default void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {}

  /**
   * The call gives up.
   *
   * @param operation which operation
   * @param attempts how many attempts were made
   * @param reason why no further one is made
   * @param problem what the call ends with
   */
  default void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {}
}

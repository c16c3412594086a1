package dev.syncruns.ports.spi;

import dev.syncruns.domain.problem.Problem;
import java.time.Duration;

/**
 * Observes calls, for logs, metrics and traces. Called on the thread of the call, which waits for
 * it; exceptions are ignored. Thread-safe. An answer from a cache is not a call.
 */
@FunctionalInterface
public interface CallListener {
  /** A listener that does nothing. */
  CallListener NONE = context -> Call.NONE;

  /**
   * Called when a call begins.
   *
   * @return the observer of this call; {@link Call#NONE} for none
   */
  Call begin(CallContext context);

  /** Observes one call, on one thread. All methods do nothing by default. */
  interface Call {
    /** An observer that does nothing. */
    Call NONE = new Call() {};

    /**
     * Called before an attempt.
     *
     * @param attempt the number of the attempt, from 1
     */
    default void attempt(int attempt) {}

    /**
     * Called after a failed attempt; a successful one ends the call.
     *
     * @param attempt the number of the attempt, from 1
     * @param took the duration of the attempt
     * @param problem its problem
     */
    default void failed(int attempt, Duration took, Problem problem) {}

    /**
     * Called before the call waits for its next attempt.
     *
     * @param nextAttempt the number of the next attempt; 1 if the call waits before its first
     *     attempt because the service rate-limited another call
     * @param wait the duration of the wait
     * @param problem the problem of the last attempt, or of the other call
     */
    default void waits(int nextAttempt, Duration wait, Problem problem) {}

    /** Called once and last, however the call ends. */
    default void end(CallEnd end) {}
  }
}

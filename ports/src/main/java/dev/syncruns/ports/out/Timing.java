package dev.syncruns.ports.out;

import java.time.Duration;
import java.time.Instant;

/**
 * Time and chance, so that neither is ever taken from anywhere else. Safe to use from many threads
 * at once.
 */
public interface Timing {

  /** The time. Never goes backwards between two calls of one process. */
  Instant now();

  /**
   * Blocks for {@code duration}; returns at once when it is zero or negative.
   *
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted, with its
   *     interrupt flag set
   */
  void sleep(Duration duration);

  /** A random number, at least 0 and less than 1. */
  double random();
}

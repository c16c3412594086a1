package dev.syncruns.ports.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * Time and chance, so that neither is ever taken from anywhere else. Safe to use from many threads
 * at once.
 */
public interface TimeSource {

  /**
   * The time of the wall clock, which the moments of a service are compared with. It jumps, both
   * ways, when the clock is set, and ahead when the machine was suspended.
   */
  Instant now();

  /**
   * A reading of a clock that nobody sets, for waits, pauses and deadlines. Only the time between
   * two readings means anything: it never goes backwards, and leaves out the time that the machine
   * was suspended.
   */
  Instant steady();

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

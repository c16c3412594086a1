package dev.syncruns.ports.spi;

import java.time.Duration;
import java.time.Instant;

/** The only source of time and randomness. Thread-safe. */
public interface TimeSource {

  /**
   * Returns the wall-clock time, for comparison with the service's timestamps. It jumps in both
   * directions when the clock is set, and forward after the machine was suspended.
   */
  Instant now();

  /**
   * Returns a reading of a monotonic clock, for waits, pauses and deadlines. Only differences
   * between readings are meaningful; the clock never runs backward and excludes suspension of the
   * machine.
   */
  Instant steady();

  /**
   * Blocks for {@code duration}; returns at once if it is zero or negative.
   *
   * @throws dev.syncruns.domain.problem.CallInterrupted if the thread is interrupted, with its
   *     interrupt flag set
   */
  void sleep(Duration duration);

  /** Returns a random number, at least 0 and less than 1. */
  double random();
}

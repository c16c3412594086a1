package dev.syncruns.simulator.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
record Span(Instant start, Instant end) {

  static Span of(Instant start, double seconds) {
    return new Span(start, start.plusNanos(Math.round(seconds * 1e7) * 100));
  }

  boolean isAhead(Instant now) {
    return now.isBefore(start);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  /** How much of it has passed, from 0 to 1. */
  double passed(Instant now) {
    double whole = Duration.between(start, end).toNanos();
    double part = Duration.between(start, now).toNanos();
    return whole <= 0 ? 1 : Math.max(0, Math.min(1, part / whole));
  }
}

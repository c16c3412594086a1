package dev.syncruns.domain.fleet;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace of requests: each at least a spacing after the one before, so that no window of time,
 * wherever it begins, holds more than it may.
 *
 * @param free when the next request may be made.
 */
public record RequestPacer(Instant free) {

  /** When a request may be made by somebody who wants to at {@code now}. */
  public Instant slot(Instant now) {
    return now.isAfter(free) ? now : free;
  }

  /** The pace after the {@link #slot} of {@code now} was taken. */
  public RequestPacer taken(Instant now, Duration spacing) {
    return new RequestPacer(slot(now).plus(spacing));
  }

  /** The pace when nothing may be asked until {@code end}. */
  public RequestPacer pausedUntil(Instant end) {
    return new RequestPacer(slot(end));
  }
}

package dev.syncruns.domain.fleet;

import java.time.Duration;
import java.time.Instant;

/**
 * Spaces requests: each is sent at least a given time after the previous one, so no time window
 * holds more than the quota.
 *
 * @param free the earliest time of the next request.
 */
public record RequestPacer(Instant free) {

  /** Returns the earliest time of a request that is ready at {@code now}. */
  public Instant slot(Instant now) {
    return now.isAfter(free) ? now : free;
  }

  /** Returns the pacer after the {@link #slot} of {@code now} was used. */
  public RequestPacer taken(Instant now, Duration spacing) {
    return new RequestPacer(slot(now).plus(spacing));
  }

  /** Returns a pacer that permits no request before {@code end}. */
  public RequestPacer pausedUntil(Instant end) {
    return new RequestPacer(slot(end));
  }
}

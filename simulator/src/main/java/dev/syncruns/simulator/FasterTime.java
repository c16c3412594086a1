package dev.syncruns.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that passes faster than a clock's, from one moment on.
 *
 * @param clock the clock
 * @param origin the moment at which both agree
 * @param speed how many times faster
 */
record FasterTime(InstantSource clock, Instant origin, double speed) implements InstantSource {

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    if (speed == 1) {
      return now;
    }
    double seconds = Duration.between(origin, now).toNanos() / 1e9 * speed;
    return origin.plusMillis(Math.round(seconds * 1000));
  }
}

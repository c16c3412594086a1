package dev.syncruns.cli;

import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;

/** The time of a demo: always the same Monday morning at first, then as time passes. */
final class DemoTiming implements Timing {
  private static final Instant START = Instant.parse("2026-03-02T06:12:44Z");

  private final Timing real = new SystemTiming();
  private final Instant origin = real.now();

  @Override
  public Instant now() {
    return START.plus(Duration.between(origin, real.now()));
  }

  @Override
  public void sleep(Duration duration) {
    real.sleep(duration);
  }

  @Override
  public double random() {
    return real.random();
  }
}

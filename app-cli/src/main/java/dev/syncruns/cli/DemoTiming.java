package dev.syncruns.cli;

import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a demo: always the same Monday morning, standing still until it is started, so that
 * what is simulated does not depend on how fast this machine is; then as time passes.
 */
final class DemoTiming implements Timing {
  private static final Instant START = Instant.parse("2026-03-02T06:12:44Z");

  private final Timing real = new SystemTiming();
  private volatile @Nullable Instant origin;

  /** Lets time pass from now on. */
  void start() {
    origin = real.now();
  }

  @Override
  public Instant now() {
    Instant began = origin;
    return began == null ? START : START.plus(Duration.between(began, real.now()));
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

package dev.syncruns.cli;

import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The time of a demo: always the same Monday morning, standing still until it is started, so that
 * what is simulated does not depend on how fast this machine is; then as time passes, and {@value
 * #HASTE} times as fast while somebody waits.
 */
final class DemoTiming implements TimeSource {
  /** How many times as fast as real time waiting is. */
  static final int HASTE = 100;

  private static final Instant START = Instant.parse("2026-03-02T06:12:44Z");

  private final TimeSource real = new SystemTiming();
  private final AtomicLong skippedNanos = new AtomicLong();
  private volatile @Nullable Instant origin;

  /** Lets time pass from now on. */
  void start() {
    origin = real.steady();
  }

  @Override
  public Instant now() {
    Instant began = origin;
    return began == null
        ? START
        : START.plus(Duration.between(began, real.steady())).plusNanos(skippedNanos.get());
  }

  @Override
  public Instant steady() {
    return now();
  }

  @Override
  public void sleep(Duration duration) {
    Duration slept = duration.dividedBy(HASTE);
    real.sleep(slept);
    if (!duration.isNegative()) {
      skippedNanos.addAndGet(duration.minus(slept).toNanos());
    }
  }

  @Override
  public double random() {
    return real.random();
  }
}

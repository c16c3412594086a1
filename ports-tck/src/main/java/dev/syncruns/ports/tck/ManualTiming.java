package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock under the control of a test: sleeping takes no time, advances the clock and is recorded.
 * The random number is constant, initially 0.5. Thread-safe.
 */
public final class ManualTiming implements TimeSource {
  /** The initial time. */
  public static final Instant BEGINNING = Instant.parse("2026-11-23T08:00:00Z");

  private final List<Duration> waits = new ArrayList<>();
  private Instant steady = BEGINNING;
  private Duration jumped = Duration.ZERO;
  private double random = 0.5;

  /** Creates a clock at {@link #BEGINNING}. */
  public ManualTiming() {}

  @Override
  public synchronized Instant now() {
    return steady.plus(jumped);
  }

  @Override
  public synchronized Instant steady() {
    return steady;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterrupted(ProblemContext.notSent());
    }
    if (!duration.isZero() && !duration.isNegative()) {
      waits.add(duration);
      steady = steady.plus(duration);
    }
  }

  @Override
  public synchronized double random() {
    return random;
  }

  /** Advances both clocks without a sleep. */
  public synchronized void advance(Duration duration) {
    steady = steady.plus(duration);
  }

  /** Moves the wall clock forward, as after suspension of the machine, or back. */
  public synchronized void jump(Duration duration) {
    jumped = jumped.plus(duration);
  }

  /** Sets the random number, at least 0 and less than 1. */
  public synchronized void setRandom(double random) {
    this.random = random;
  }

  /** The positive sleeps so far, in order. */
  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }
}

package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes when a test says so: a sleep takes no time, moves the clock and is written down.
 * Chance is whatever number was set, 0.5 at first. Safe to use from many threads at once.
 */
public final class ManualTiming implements TimeSource {
  /** When the clock begins. */
  public static final Instant BEGINNING = Instant.parse("2026-11-23T08:00:00Z");

  private final List<Duration> waits = new ArrayList<>();
  private Instant steady = BEGINNING;
  private Duration jumped = Duration.ZERO;
  private double random = 0.5;

  /** Time as of {@link #BEGINNING}. */
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

  /** Moves both clocks without anybody sleeping. */
  public synchronized void advance(Duration duration) {
    steady = steady.plus(duration);
  }

  /** Sets the wall clock forward, as when the machine was suspended, or back. */
  public synchronized void jump(Duration duration) {
    jumped = jumped.plus(duration);
  }

  /** Sets the random number, at least 0 and less than 1. */
  public synchronized void setRandom(double random) {
    this.random = random;
  }

  /** The sleeps so far that were not empty, in order. */
  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }
}

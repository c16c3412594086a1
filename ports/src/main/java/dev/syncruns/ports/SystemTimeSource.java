package dev.syncruns.ports;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The system's clocks, sleep and randomness; the only class that uses them directly. */
public final class SystemTimeSource implements TimeSource {
  private final Instant origin = Instant.now();
  private final long originNanos = System.nanoTime();

  /** Creates a source of the current time. */
  public SystemTimeSource() {}

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Instant steady() {
    return origin.plusNanos(System.nanoTime() - originNanos);
  }

  @Override
  public void sleep(Duration duration) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterrupted(ProblemContext.notSent());
    }
    if (duration.isZero() || duration.isNegative()) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      CallInterrupted problem = new CallInterrupted(ProblemContext.notSent());
      problem.initCause(interrupted);
      throw problem;
    }
  }

  @Override
  public double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}

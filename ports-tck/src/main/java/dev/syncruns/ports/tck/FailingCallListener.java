package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.Operation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that throws whatever it is told. */
final class FailingCallListener implements CallListener {
  private final AtomicInteger told = new AtomicInteger();

  int told() {
    return told.get();
  }

  private void fail() {
    told.incrementAndGet();
    throw new IllegalStateException("the listener is out of order");
  }

  @Override
  public void onSuccess(Operation operation, int attempt, Duration took) {
    fail();
  }

  @Override
  public void onFailure(Operation operation, int attempt, Duration took, Problem problem) {
    fail();
  }

  @Override
  public void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {
    fail();
  }

  @Override
  public void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {
    fail();
  }
}

package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that throws whatever it is told of a call, or when the call begins already. */
final class FailingCallListener implements CallListener {
  private final AtomicInteger told = new AtomicInteger();
  private final boolean atOnce;

  FailingCallListener(boolean atOnce) {
    this.atOnce = atOnce;
  }

  int told() {
    return told.get();
  }

  private void fail() {
    told.incrementAndGet();
    throw new IllegalStateException("the listener is out of order");
  }

  @Override
  public Call begin(CallContext context) {
    if (atOnce) {
      fail();
    }
    return new Call() {
      @Override
      public void attempt(int attempt) {
        fail();
      }

      @Override
      public void failed(int attempt, Duration took, Problem problem) {
        fail();
      }

      @Override
      public void waits(int nextAttempt, Duration wait, Problem problem) {
        fail();
      }

      @Override
      public void end(CallEnd end) {
        fail();
      }
    };
  }
}

package dev.syncruns.simulator;

import dev.syncruns.simulator.wire.Pacer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pacer that waits for real until it is released for good. */
final class RealPacer implements Pacer {

  private final CountDownLatch released = new CountDownLatch(1);

  @Override
  public void pause(Duration pause) throws InterruptedException {
    if (released.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("closed");
    }
  }

  void release() {
    released.countDown();
  }
}

package dev.syncruns.simulator.wire;

import java.time.Duration;

/**
 * What waits between two steps of a slow answer. A test gives one that does not wait but counts.
 */
@FunctionalInterface
public interface Pacer {

  /**
   * Waits, on the thread that sends the answer.
   *
   * @param pause how long
   * @throws InterruptedException when the server is closed meanwhile
   */
  void pause(Duration pause) throws InterruptedException;
}

package dev.syncruns.simulator.wire;

import java.time.Duration;

/**
 * How slowly an answer drips.
 *
 * @param stepBytes how many bytes go out at once, at least one
 * @param pause how long to wait after each step
 */
public record Pace(int stepBytes, Duration pause) {

  /** Checks the ranges. */
  public Pace {
    if (stepBytes < 1 || pause.isNegative()) {
      throw new IllegalArgumentException(
          "A pace needs a step of at least 1 byte and a pause of 0 or more, not "
              + stepBytes
              + " and "
              + pause
              + ".");
    }
  }
}

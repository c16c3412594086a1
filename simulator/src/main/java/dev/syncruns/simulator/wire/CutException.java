package dev.syncruns.simulator.wire;

import java.io.IOException;

/** The signal that an answer has reached the point where it is to stop. */
final class CutException extends IOException {

  private static final long serialVersionUID = 1L;

  CutException() {
    super("The answer is cut here on purpose.");
  }
}

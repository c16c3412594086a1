package dev.syncruns.simulator.wire;

import java.util.Objects;

/**
 * The point at which an answer stops, and how.
 *
 * @param bodyBytes how many bytes of the body are still sent; negative: not even the status line
 * @param ending what happens then
 */
public record Cut(long bodyBytes, Ending ending) {

  /** Checks that there is an ending. */
  public Cut {
    Objects.requireNonNull(ending, "ending");
  }

  boolean isBeforeHead() {
    return bodyBytes < 0;
  }
}

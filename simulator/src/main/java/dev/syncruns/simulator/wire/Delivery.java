package dev.syncruns.simulator.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an answer reaches the wire.
 *
 * @param cut where it stops, or null when all of it is sent
 * @param pace how slowly it drips, or null when it is sent at once
 */
record Delivery(@Nullable Cut cut, @Nullable Pace pace) {

  static final Delivery WHOLE_AT_ONCE = new Delivery(null, null);

  Delivery with(Cut where) {
    return new Delivery(where, pace);
  }

  Delivery with(Pace slowness) {
    return new Delivery(cut, slowness);
  }
}

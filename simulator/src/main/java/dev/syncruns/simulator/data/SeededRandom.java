package dev.syncruns.simulator.data;

import java.util.UUID;

/**
 * Pseudo-random values that depend only on a seed and a purpose. Immutable; no value depends on
 * earlier calls.
 *
 * @param seed the seed
 */
public record SeededRandom(long seed) {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** Returns an independent source for a purpose. */
  public SeededRandom fork(String purpose) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + GOLDEN_RATIO + purpose.charAt(i));
    }
    return new SeededRandom(mixed);
  }

  /** Returns an independent source for an element of a series. */
  public SeededRandom fork(long number) {
    return new SeededRandom(mix(mix(seed + GOLDEN_RATIO) ^ (number * GOLDEN_RATIO)));
  }

  /** Returns a whole number from 0 to {@code bound} - 1. */
  public int below(int bound) {
    return Math.floorMod(mix(seed + 1), bound);
  }

  /** Returns a fraction from 0 to below 1. */
  public double fraction() {
    return (mix(seed + 2) >>> 11) * 0x1.0p-53;
  }

  /** Returns a GUID of version 4, in lower case. */
  public String guid() {
    long high = (mix(seed + 3) & ~0xF000L) | 0x4000L;
    long low = (mix(seed + 4) >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

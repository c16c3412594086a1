package dev.syncruns.simulator.data;

import java.util.UUID;

/**
 * A source of numbers that look random and are a pure function of a seed and of what they are for.
 * Immutable; no throw depends on another.
 *
 * @param seed the seed
 */
public record SeededRandom(long seed) {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /**
   * Dice of their own for one purpose.
   *
   * @param purpose what they are for
   * @return the dice
   */
  public SeededRandom fork(String purpose) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + GOLDEN_RATIO + purpose.charAt(i));
    }
    return new SeededRandom(mixed);
  }

  /**
   * Dice of their own for one of a numbered series.
   *
   * @param number the number
   * @return the dice
   */
  public SeededRandom fork(long number) {
    return new SeededRandom(mix(mix(seed + GOLDEN_RATIO) ^ (number * GOLDEN_RATIO)));
  }

  /**
   * A whole number.
   *
   * @param bound how many numbers there are to choose from, above 0
   * @return 0 or more, below the bound
   */
  public int below(int bound) {
    return Math.floorMod(mix(seed + 1), bound);
  }

  /**
   * A fraction.
   *
   * @return 0 or more, below 1
   */
  public double fraction() {
    return (mix(seed + 2) >>> 11) * 0x1.0p-53;
  }

  /**
   * An id.
   *
   * @return a GUID of version 4, in lower case
   */
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

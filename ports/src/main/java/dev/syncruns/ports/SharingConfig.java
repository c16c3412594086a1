package dev.syncruns.ports;

import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.Objects;

/**
 * The configuration of a shared cache.
 *
 * @param namespace the prefix of all keys: processes with the same namespace share responses.
 * @param lockTime maximum time that others wait for a loading process, at least a second; after
 *     that it counts as dead and one of them loads. Must exceed the duration of a call including
 *     retries, otherwise responses are loaded more than once.
 * @param maxBytes maximum size of a response in the store, at least 1,024; larger ones are neither
 *     stored nor read.
 * @param timing the clock for freshness and waits.
 */
public record SharingConfig(String namespace, Duration lockTime, int maxBytes, TimeSource timing) {
  private static final Duration SHORTEST_LOCK = Duration.ofSeconds(1);
  private static final int SMALLEST = 1_024;

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public SharingConfig {
    Objects.requireNonNull(timing, "timing");
    if (!namespace.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "invalid namespace: expected 1 to 64 letters, digits, '.', '_' or '-'");
    }
    if (lockTime.compareTo(SHORTEST_LOCK) < 0) {
      throw new IllegalArgumentException(
          "invalid lockTime " + lockTime + ": expected at least " + SHORTEST_LOCK);
    }
    if (maxBytes < SMALLEST) {
      throw new IllegalArgumentException(
          "invalid maxBytes " + maxBytes + ": expected at least " + SMALLEST);
    }
  }

  /** Returns the namespace {@code syncruns}, 15 seconds, 1 MiB and the system clock. */
  public static SharingConfig defaults() {
    return new SharingConfig(
        "syncruns", Duration.ofSeconds(15), 1024 * 1024, new SystemTimeSource());
  }

  /** Returns a copy with another namespace, for example one for each deployment stage. */
  public SharingConfig withNamespace(String namespace) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another lock time. */
  public SharingConfig withLockTime(Duration lockTime) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another maximum size of a response. */
  public SharingConfig withMaxBytes(int maxBytes) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another source of time. */
  public SharingConfig withTiming(TimeSource timing) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }
}

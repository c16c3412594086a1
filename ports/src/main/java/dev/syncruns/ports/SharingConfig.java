package dev.syncruns.ports;

import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.Objects;

/**
 * The configuration of a cache that processes share.
 *
 * @param namespace what every key begins with: processes of the same namespace share answers.
 * @param lockTime how long at most others wait for a process that loads an answer, at least a
 *     second; after that they take it for dead, and one of them loads. Longer than a call takes,
 *     retries included, or it is loaded more than once.
 * @param maxBytes how many bytes an answer may take in the store, at least 1,024; a larger one is
 *     not kept, and one that is found not read.
 * @param timing the time that freshness and waits are measured by.
 */
public record SharingConfig(String namespace, Duration lockTime, int maxBytes, TimeSource timing) {
  private static final Duration SHORTEST_LOCK = Duration.ofSeconds(1);
  private static final int SMALLEST = 1_024;

  /**
   * Refuses what no cache can work with.
   *
   * @throws IllegalArgumentException naming the value and what would be right
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

  /** The namespace {@code syncruns}, 15 seconds, 1 MiB, by the real clock. */
  public static SharingConfig defaults() {
    return new SharingConfig(
        "syncruns", Duration.ofSeconds(15), 1024 * 1024, new SystemTimeSource());
  }

  /** Returns a copy with another namespace, e.g. one for each stage of a deployment. */
  public SharingConfig withNamespace(String namespace) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another lock time. */
  public SharingConfig withLockTime(Duration lockTime) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another bound of an answer's size. */
  public SharingConfig withMaxBytes(int maxBytes) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }

  /** Returns a copy with another source of time. */
  public SharingConfig withTiming(TimeSource timing) {
    return new SharingConfig(namespace, lockTime, maxBytes, timing);
  }
}

package dev.syncruns.adapter.cache;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.util.Objects;

/**
 * The configuration of an in-memory cache of runs.
 *
 * @param maxBytes maximum memory of all responses in bytes, estimated from their texts and objects;
 *     at least 1. A response that exceeds it alone is not cached.
 * @param timing the clock for freshness.
 */
public record CacheConfig(long maxBytes, TimeSource timing) {
  /** 50 MiB: about fifty pages of a hundred full runs. */
  public static final long DEFAULT_MAX_BYTES = 50L * 1024 * 1024;

  /** Validates the values. */
  public CacheConfig {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", must be at least 1");
    }
    Objects.requireNonNull(timing, "timing");
  }

  /** Returns {@link #DEFAULT_MAX_BYTES} and the system clock. */
  public static CacheConfig defaults() {
    return new CacheConfig(DEFAULT_MAX_BYTES, new SystemTimeSource());
  }

  /** Returns a copy with another maximum size. */
  public CacheConfig withMaxBytes(long maxBytes) {
    return new CacheConfig(maxBytes, timing);
  }

  /** Returns a copy with another source of time. */
  public CacheConfig withTiming(TimeSource timing) {
    return new CacheConfig(maxBytes, timing);
  }
}

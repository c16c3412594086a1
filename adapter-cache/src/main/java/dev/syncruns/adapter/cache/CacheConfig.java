package dev.syncruns.adapter.cache;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.util.Objects;

/**
 * The configuration of a cache of runs.
 *
 * @param maxBytes how much memory the answers may take together, in bytes, estimated from their
 *     texts and parts; at least 1. An answer that is larger by itself is not kept.
 * @param timing the time that freshness is measured by.
 */
public record CacheConfig(long maxBytes, TimeSource timing) {
  /** 50 MiB: some fifty pages of a hundred full runs. */
  public static final long DEFAULT_MAX_BYTES = 50L * 1024 * 1024;

  /** Refuses a size that holds nothing. */
  public CacheConfig {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", must be at least 1");
    }
    Objects.requireNonNull(timing, "timing");
  }

  /** {@link #DEFAULT_MAX_BYTES}, by the real clock. */
  public static CacheConfig defaults() {
    return new CacheConfig(DEFAULT_MAX_BYTES, new SystemTimeSource());
  }

  /** The same with another size, e.g. a smaller one where memory is short. */
  public CacheConfig withMaxBytes(long maxBytes) {
    return new CacheConfig(maxBytes, timing);
  }

  /** The same with another source of time, the one that the rest of the application uses. */
  public CacheConfig withTiming(TimeSource timing) {
    return new CacheConfig(maxBytes, timing);
  }
}

package dev.syncruns.adapter.cache;

import dev.syncruns.ports.spi.CacheKey;
import java.time.Duration;

/**
 * A cached response.
 *
 * @param value the response.
 * @param freshNanos how long it may be reused; zero for not at all.
 * @param weight its estimated size in bytes.
 */
record CacheEntry(Object value, long freshNanos, int weight) {

  static CacheEntry of(Object value, Duration freshness) {
    long nanos = nanos(freshness);
    return new CacheEntry(value, nanos, nanos == 0 ? 0 : EntryWeigher.of(value));
  }

  boolean isFreshForSome() {
    return freshNanos > 0;
  }

  /** Returns the response with the type of its key. */
  @SuppressWarnings({"unchecked", "UnusedVariable"})
  <V> V as(CacheKey<V> key) {
    return (V) value;
  }

  private static long nanos(Duration freshness) {
    if (freshness.isNegative()) {
      return 0;
    }
    return freshness.compareTo(CaffeineTicker.LONGEST) < 0
        ? freshness.toNanos()
        : CaffeineTicker.LONGEST.toNanos();
  }
}

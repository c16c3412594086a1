package dev.syncruns.adapter.cache;

import dev.syncruns.ports.spi.CacheKey;
import java.time.Duration;

/**
 * An answer as it is kept.
 *
 * @param value the answer itself.
 * @param freshNanos how long it may be reused; zero when not at all.
 * @param weight an estimate of the bytes it takes.
 */
record CacheEntry(Object value, long freshNanos, int weight) {

  static CacheEntry of(Object value, Duration freshness) {
    long nanos = nanos(freshness);
    return new CacheEntry(value, nanos, nanos == 0 ? 0 : EntryWeigher.of(value));
  }

  boolean isFreshForSome() {
    return freshNanos > 0;
  }

  /** The answer as what its key promises. */
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

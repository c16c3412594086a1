package dev.syncruns.adapter.cache;

import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time for Caffeine: nanoseconds since the cache was created, and the expiry of each response.
 * Based on the monotonic clock plus the time by which the wall clock advanced further, as during
 * suspension of the machine; setting the wall clock back does not extend freshness.
 */
final class CaffeineTicker implements Ticker, Expiry<CacheKey<?>, CacheEntry> {
  /** Longer durations are treated as this one. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private final TimeSource timing;
  private final Instant wall;
  private final Instant steady;
  private final AtomicLong ahead = new AtomicLong();

  CaffeineTicker(TimeSource timing) {
    this.timing = timing;
    this.wall = timing.now();
    this.steady = timing.steady();
  }

  @Override
  public long read() {
    long passed = nanos(steady, timing.steady());
    long lead = nanos(wall, timing.now()) - passed;
    return passed + (lead <= ahead.get() ? ahead.get() : ahead.accumulateAndGet(lead, Math::max));
  }

  private static long nanos(Instant from, Instant to) {
    return Math.addExact(
        Math.multiplyExact(to.getEpochSecond() - from.getEpochSecond(), 1_000_000_000L),
        (long) to.getNano() - from.getNano());
  }

  @Override
  public long expireAfterCreate(CacheKey<?> key, CacheEntry answer, long now) {
    return answer.freshNanos();
  }

  @Override
  public long expireAfterUpdate(CacheKey<?> key, CacheEntry answer, long now, long left) {
    return answer.freshNanos();
  }

  @Override
  public long expireAfterRead(CacheKey<?> key, CacheEntry answer, long now, long left) {
    return left;
  }
}

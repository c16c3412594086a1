package dev.syncruns.adapter.cache;

import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time as Caffeine wants it: nanoseconds since the cache was made, and when each answer is stale.
 * The steady clock counts, and whatever the wall clock went ahead of it, as it does while the
 * machine is suspended; setting it back makes no answer younger.
 */
final class CaffeineTicker implements Ticker, Expiry<CacheKey<?>, CacheEntry> {
  /** The longest time that is told apart from a longer one. */
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

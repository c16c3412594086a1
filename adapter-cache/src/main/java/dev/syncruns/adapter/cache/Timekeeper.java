package dev.syncruns.adapter.cache;

import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.syncruns.ports.out.CacheKey;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;

/**
 * Time as Caffeine wants it: nanoseconds since the cache was made, and when each answer is stale.
 */
final class Timekeeper implements Ticker, Expiry<CacheKey<?>, Answer> {
  /** The longest time that is told apart from a longer one. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private final Timing timing;
  private final Instant origin;

  Timekeeper(Timing timing) {
    this.timing = timing;
    this.origin = timing.now();
  }

  @Override
  public long read() {
    Instant now = timing.now();
    return Math.addExact(
        Math.multiplyExact(now.getEpochSecond() - origin.getEpochSecond(), 1_000_000_000L),
        (long) now.getNano() - origin.getNano());
  }

  @Override
  public long expireAfterCreate(CacheKey<?> key, Answer answer, long now) {
    return answer.freshNanos();
  }

  @Override
  public long expireAfterUpdate(CacheKey<?> key, Answer answer, long now, long left) {
    return answer.freshNanos();
  }

  @Override
  public long expireAfterRead(CacheKey<?> key, Answer answer, long now, long left) {
    return left;
  }
}

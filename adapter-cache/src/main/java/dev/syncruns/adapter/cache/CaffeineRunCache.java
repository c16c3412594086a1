package dev.syncruns.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.syncruns.ports.SingleFlight;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheStats;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of runs in memory, bounded by an estimate of the bytes its answers take; when it is full,
 * what was used least goes first. Safe to use from many threads at once; starts no thread.
 *
 * <p>A load runs on the thread of the caller that came first, outside of every lock; the callers
 * that come meanwhile wait for it. When it fails, those that wait get the same problem, unless it
 * is the loading caller's own interruption or deadline: then one of them loads again.
 */
public final class CaffeineRunCache implements RunCache {
  private final Cache<CacheKey<?>, CacheEntry> answers;
  private final SingleFlight flights;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder evictions = new LongAdder();

  private CaffeineRunCache(CacheConfig config) {
    this.flights = new SingleFlight(config.timing());
    CaffeineTicker timekeeper = new CaffeineTicker(config.timing());
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(config.maxBytes())
            .weigher((CacheKey<?> key, CacheEntry answer) -> answer.weight())
            .expireAfter(timekeeper)
            .ticker(timekeeper)
            .executor(Runnable::run)
            .evictionListener(
                (@Nullable CacheKey<?> key, @Nullable CacheEntry answer, RemovalCause cause) -> {
                  if (cause == RemovalCause.SIZE) {
                    evictions.increment();
                  }
                })
            .build();
  }

  /** An empty cache. */
  public static CaffeineRunCache create(CacheConfig config) {
    return new CaffeineRunCache(config);
  }

  @Override
  public <V> V get(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness) {
    CacheEntry kept = answers.getIfPresent(key);
    if (kept != null) {
      hits.increment();
      return kept.as(key);
    }
    boolean[] isMine = {false};
    V value =
        flights.load(
            key,
            options,
            () -> {
              // Another load may have ended between the look-up and the registration of this one.
              CacheEntry meanwhile = answers.getIfPresent(key);
              if (meanwhile != null) {
                return meanwhile.as(key);
              }
              isMine[0] = true;
              misses.increment();
              V loaded = load.get();
              keep(key, CacheEntry.of(loaded, freshness.apply(loaded)));
              return loaded;
            });
    if (!isMine[0]) {
      hits.increment();
    }
    return value;
  }

  @Override
  public void putAll(List<Answer<?>> kept) {
    kept.forEach(answer -> keep(answer.key(), CacheEntry.of(answer.value(), answer.freshness())));
  }

  @Override
  public void forget(CacheKey<?> key) {
    answers.invalidate(key);
  }

  /** What the cache did so far, and how many answers it has now. */
  public CacheStats stats() {
    return new CacheStats(hits.sum(), misses.sum(), evictions.sum(), answers.estimatedSize(), 0);
  }

  private void keep(CacheKey<?> key, CacheEntry answer) {
    if (answer.isFreshForSome()) {
      answers.put(key, answer);
    }
  }
}

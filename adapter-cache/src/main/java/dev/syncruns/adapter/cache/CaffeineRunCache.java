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
 * An in-memory cache of runs, bounded by the estimated size of its responses, with eviction of the
 * least used. Thread-safe; starts no threads.
 *
 * <p>The first caller's thread runs a load, without holding a lock; concurrent callers wait for it.
 * If it fails, they receive the same problem, unless it is the interruption or deadline of the
 * loading call: then one of them loads again.
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

  /** Creates an empty cache. */
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
              // Another load may have completed between the lookup and the registration of this
              // one.
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

  /** Returns statistics and the current number of responses. */
  public CacheStats stats() {
    return new CacheStats(hits.sum(), misses.sum(), evictions.sum(), answers.estimatedSize(), 0);
  }

  private void keep(CacheKey<?> key, CacheEntry answer) {
    if (answer.isFreshForSome()) {
      answers.put(key, answer);
    }
  }
}

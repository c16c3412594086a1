package dev.syncruns.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
  private final TimeSource timing;
  private final Cache<CacheKey<?>, CacheEntry> answers;
  private final ConcurrentMap<CacheKey<?>, InFlightLoad> loads = new ConcurrentHashMap<>();

  private CaffeineRunCache(CacheConfig config) {
    this.timing = config.timing();
    CaffeineTicker timekeeper = new CaffeineTicker(config.timing());
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(config.maxBytes())
            .weigher((CacheKey<?> key, CacheEntry answer) -> answer.weight())
            .expireAfter(timekeeper)
            .ticker(timekeeper)
            .executor(Runnable::run)
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
    while (kept == null) {
      InFlightLoad mine = new InFlightLoad();
      InFlightLoad running = loads.putIfAbsent(key, mine);
      kept = running == null ? run(mine, key, load, freshness) : await(running, options);
    }
    return kept.as(key);
  }

  @Override
  public <V> void put(CacheKey<V> key, V value, Duration freshness) {
    keep(key, CacheEntry.of(value, freshness));
  }

  private <V> CacheEntry run(
      InFlightLoad mine, CacheKey<V> key, Supplier<V> load, Function<V, Duration> freshness) {
    try {
      // Another load may have ended between the look-up and the registration of this one.
      CacheEntry answer = answers.getIfPresent(key);
      if (answer == null) {
        V value = load.get();
        answer = CacheEntry.of(value, freshness.apply(value));
        keep(key, answer);
      }
      mine.succeed(answer);
      return answer;
    } catch (RuntimeException | Error failure) {
      mine.fail(failure);
      throw failure;
    } finally {
      loads.remove(key, mine);
    }
  }

  private @Nullable CacheEntry await(InFlightLoad running, CallOptions options) {
    Instant deadline = options.deadline();
    return deadline == null
        ? running.await()
        : running.await(Duration.between(timing.now(), deadline));
  }

  private void keep(CacheKey<?> key, CacheEntry answer) {
    if (answer.isFreshForSome()) {
      answers.put(key, answer);
    }
  }
}

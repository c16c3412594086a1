package dev.syncruns.ports.spi;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A bounded cache of responses. Thread-safe. Entries may be evicted at any time. */
public interface RunCache {

  /**
   * Returns the cached response for {@code key}, or the result of {@code load}, which is then
   * cached for as long as {@code freshness} permits. Concurrent requests for a key are loaded once,
   * by the first thread, and all receive the same response. If the load throws, nothing is cached
   * and all waiting threads receive the exception; but if it ended because of the interruption or
   * the deadline of its own caller, one of the waiting threads loads again.
   *
   * @param key the key
   * @param options the deadline for waiting for another thread's load; {@code load} must observe
   *     its own
   * @param load loads the response; may block
   * @param freshness how long a response may be reused; zero or negative means not at all
   * @throws dev.syncruns.domain.problem.CallInterrupted if the thread is interrupted while it
   *     waits, with its interrupt flag set
   * @throws dev.syncruns.domain.problem.LimitExceeded if the deadline passes while it waits
   */
  <V> V get(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness);

  /**
   * Caches responses obtained elsewhere, atomically where the cache can.
   *
   * @param answers the responses; those with zero or negative freshness are ignored
   */
  void putAll(List<Answer<?>> answers);

  /**
   * Caches a response obtained elsewhere.
   *
   * @param key the key
   * @param value the response
   * @param freshness how long it may be reused; it is ignored if zero or negative
   */
  default <V> void put(CacheKey<V> key, V value, Duration freshness) {
    putAll(List.of(new Answer<>(key, value, freshness)));
  }

  /** Removes the entry of {@code key}, if present. In-flight loads are not affected. */
  void forget(CacheKey<?> key);

  /**
   * A response and its freshness.
   *
   * @param key the key.
   * @param value the response.
   * @param freshness how long it may be reused; zero or negative means not at all.
   */
  record Answer<V>(CacheKey<V> key, V value, Duration freshness) {}
}

package dev.syncruns.ports.spi;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A place where answers are kept for a while. Safe to use from many threads at once. Bounded: what
 * is kept may be forgotten at any time.
 */
public interface RunCache {

  /**
   * The answer kept under {@code key}, or the one that {@code load} gives, which is then kept for
   * as long as {@code freshness} says. However many threads ask for the same key at once, it is
   * loaded once, by the thread that came first, and all get that answer. A load that throws keeps
   * nothing and gives every waiting thread what it threw; but when it was ended by the interruption
   * or the deadline of its own thread's call, one of those that wait loads again.
   *
   * @param key what the answer is kept under
   * @param options what the caller wants of the call: how long it waits at most for another
   *     thread's load; its own load has to see to that by itself
   * @param load gets the answer; may block
   * @param freshness how long an answer may be reused; zero or negative means not at all
   * @throws dev.syncruns.domain.problem.CallInterrupted when the thread is interrupted while it
   *     waits, with its interrupt flag set
   * @throws dev.syncruns.domain.problem.LimitExceeded when the deadline comes while it waits
   */
  <V> V get(
      CacheKey<V> key, CallOptions options, Supplier<V> load, Function<V, Duration> freshness);

  /**
   * Keeps answers that were got in another way, all in one go where the cache can.
   *
   * @param answers the answers; those whose freshness is zero or negative are not kept
   */
  void putAll(List<Answer<?>> answers);

  /**
   * Keeps an answer that was got in another way.
   *
   * @param key what the answer is kept under
   * @param value the answer
   * @param freshness how long it may be reused; zero or negative means that nothing happens
   */
  default <V> void put(CacheKey<V> key, V value, Duration freshness) {
    putAll(List.of(new Answer<>(key, value, freshness)));
  }

  /** Forgets what is kept under {@code key}, if anything is. A load that runs is not affected. */
  void forget(CacheKey<?> key);

  /**
   * An answer and how long it may be reused.
   *
   * @param key what the answer is kept under.
   * @param value the answer.
   * @param freshness how long it may be reused; zero or negative means not at all.
   */
  record Answer<V>(CacheKey<V> key, V value, Duration freshness) {}
}

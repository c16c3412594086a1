package dev.syncruns.ports.out;

import java.time.Duration;
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
   * loaded once and all get that answer; a load that throws gives every waiting thread what it
   * threw and keeps nothing.
   *
   * @param key what the answer is kept under
   * @param load gets the answer; may block
   * @param freshness how long an answer may be reused; zero or negative means not at all
   */
  <V> V get(CacheKey<V> key, Supplier<V> load, Function<V, Duration> freshness);

  /**
   * Keeps an answer that was got in another way.
   *
   * @param key what the answer is kept under
   * @param value the answer
   * @param freshness how long it may be reused; zero or negative means that nothing happens
   */
  <V> void put(CacheKey<V> key, V value, Duration freshness);
}

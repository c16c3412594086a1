package dev.syncruns.ports.spi;

/**
 * How answers are written as bytes for a store, and read from them, without losing anything. Safe
 * to use from many threads at once.
 */
public interface AnswerFormat {

  /** The bytes of an answer, as {@link #read} understands them under the same key. */
  <V> byte[] write(CacheKey<V> key, V answer);

  /**
   * The answer that bytes are, which may be anybody's.
   *
   * @throws RuntimeException when they are none; it is then loaded again
   */
  <V> V read(CacheKey<V> key, byte[] bytes);
}

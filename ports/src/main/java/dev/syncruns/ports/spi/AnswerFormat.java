package dev.syncruns.ports.spi;

/** A lossless serialization format of responses for a store. Thread-safe. */
public interface AnswerFormat {

  /** Serializes a response, to be read by {@link #read} with the same key. */
  <V> byte[] write(CacheKey<V> key, V answer);

  /**
   * Deserializes a response from untrusted bytes.
   *
   * @throws RuntimeException if they are not valid; the response is then loaded again
   */
  <V> V read(CacheKey<V> key, byte[] bytes);
}

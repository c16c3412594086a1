package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.RunCache;

/** A cache under test, and control of its store. */
public interface CacheFixture extends AutoCloseable {

  /** Returns a fixture of a cache without a store and without resources. */
  static CacheFixture of(RunCache cache) {
    return new CacheFixture() {
      @Override
      public RunCache cache() {
        return cache;
      }

      @Override
      public void close() {}
    };
  }

  /** The cache under test; constant. */
  RunCache cache();

  /** The cache of another process with the same store; constant: {@code SHARES}. */
  default RunCache another() {
    throw new UnsupportedOperationException("for caches that declare SHARES");
  }

  /** Makes every operation of the store fail: {@code FAILS}. */
  default void fail() {
    throw new UnsupportedOperationException("for caches that declare FAILS");
  }

  /** Restores the store, with or without its content: {@code FAILS}. */
  default void mend() {
    throw new UnsupportedOperationException("for caches that declare FAILS");
  }

  /** Releases all resources of the fixture. */
  @Override
  void close();
}

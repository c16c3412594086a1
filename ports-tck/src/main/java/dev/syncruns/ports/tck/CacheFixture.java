package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.RunCache;

/** A cache under test, and what can be done to the store behind it. */
public interface CacheFixture extends AutoCloseable {

  /** A fixture of a cache that has nothing behind it and nothing to close. */
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

  /** The cache under test; always the same. */
  RunCache cache();

  /** The cache of another process over the same store; always the same: {@code SHARES}. */
  default RunCache another() {
    throw new UnsupportedOperationException("for caches that declare SHARES");
  }

  /** Takes the store away, so that each use of it fails: {@code FAILS}. */
  default void fail() {
    throw new UnsupportedOperationException("for caches that declare FAILS");
  }

  /** Brings the store back, with or without what it held: {@code FAILS}. */
  default void mend() {
    throw new UnsupportedOperationException("for caches that declare FAILS");
  }

  /** Ends everything that was started for the fixture. */
  @Override
  void close();
}

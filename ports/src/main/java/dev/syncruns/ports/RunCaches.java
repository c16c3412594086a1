package dev.syncruns.ports;

import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.AnswerStore;

/** The caches that need nothing but a place to keep bytes. */
public final class RunCaches {

  private RunCaches() {}

  /**
   * A cache that processes share over a store. However many threads of however many processes ask
   * for the same key at once, it is loaded once; when the process that loads dies, one of the
   * others does after {@link SharingConfig#lockTime}. A store that fails is a miss: answers are
   * loaded and not kept, and the store is left alone for a second at first, for half a minute at
   * most.
   *
   * @param store where the answers are kept
   * @param format how they are written
   * @param config the configuration
   */
  public static SharedRunCache sharing(
      AnswerStore store, AnswerFormat format, SharingConfig config) {
    return new SharedRunCache(store, format, config);
  }
}

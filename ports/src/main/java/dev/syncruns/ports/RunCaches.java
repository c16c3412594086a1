package dev.syncruns.ports;

import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.AnswerStore;

/** Caches that require only a byte store. */
public final class RunCaches {

  private RunCaches() {}

  /**
   * Returns a cache that processes share through a store. A key that any number of threads in any
   * number of processes request concurrently is loaded once; if the loading process dies, another
   * one loads after {@link SharingConfig#lockTime}. A failing store counts as a miss: responses are
   * loaded and not kept, and the store is not used for a second at first, up to half a minute.
   *
   * @param store the store for the responses
   * @param format the serialization format
   * @param config the configuration
   */
  public static SharedRunCache sharing(
      AnswerStore store, AnswerFormat format, SharingConfig config) {
    return new SharedRunCache(store, format, config);
  }
}

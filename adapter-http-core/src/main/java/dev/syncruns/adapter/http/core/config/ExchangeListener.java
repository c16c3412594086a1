package dev.syncruns.adapter.http.core.config;

/**
 * Observes exchanges, for traces. Called on the thread of the call after each exchange, with or
 * without a response; exceptions are ignored. Thread-safe.
 */
@FunctionalInterface
public interface ExchangeListener {
  /** A listener that does nothing. */
  ExchangeListener NONE = exchange -> {};

  /** Called after an exchange. */
  void onExchange(Exchange exchange);
}

package dev.syncruns.adapter.http.core.config;

/**
 * A listener to what goes over the wire: made for traces. Called on the thread of the call, after
 * each exchange, whether or not it was answered; what it throws is ignored. Safe to use from many
 * threads at once.
 */
@FunctionalInterface
public interface ExchangeListener {
  /** The listener that does nothing. */
  ExchangeListener NONE = exchange -> {};

  /** An exchange has ended. */
  void onExchange(Exchange exchange);
}

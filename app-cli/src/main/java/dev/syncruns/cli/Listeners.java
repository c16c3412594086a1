package dev.syncruns.cli;

import dev.syncruns.adapter.http.ExchangeListener;
import java.util.function.Consumer;

/**
 * Who is told of what goes over the wire.
 *
 * @param service of exchanges with the service.
 * @param issuer of exchanges with the issuer of tokens.
 * @param warnings of what the service does otherwise and is accepted.
 */
record Listeners(ExchangeListener service, ExchangeListener issuer, Consumer<String> warnings) {

  /** The log of a command's requests, and its trace. */
  static Listeners of(RequestLog log, Trace trace) {
    return new Listeners(
        exchange -> {
          log.onExchange(exchange);
          trace.onExchange(exchange);
        },
        exchange -> {
          log.tell(exchange);
          trace.onExchange(exchange);
        },
        log::warn);
  }
}

package dev.syncruns.simulator.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A received request without credentials. The {@code Authorization} header reads {@code Bearer
 * sim-…} for a token that begins with {@code sim-}, {@code Basic …} for a client's id and secret,
 * and {@code (refused)} for anything else.
 *
 * @param method the method as sent
 * @param target the raw target with its decoded parts
 * @param headers the headers in order, without credentials
 * @param receivedAt the time of arrival by the simulator's clock
 */
public record ReceivedRequest(
    String method, RequestTarget target, HeaderList headers, Instant receivedAt) {

  /** The target of the request line, not decoded. */
  public String rawTarget() {
    return target.raw();
  }

  /** The decoded path. */
  public String path() {
    return target.path();
  }

  /** The decoded query parameters in order. */
  public Map<String, String> query() {
    return target.query();
  }

  /** Returns a decoded query parameter, such as {@code $skip}; empty if absent. */
  public Optional<String> query(String name) {
    return target.query(name);
  }

  /** Returns the first header with a name, ignoring case; empty if absent. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }
}

package dev.syncruns.simulator.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived, fit to be kept: credentials are replaced by a marker before one is made.
 * The {@code Authorization} header reads {@code Bearer sim-…} for a token that begins with {@code
 * sim-}, {@code Basic …} for a client's id and secret, and {@code (refused)} for anything else.
 *
 * @param method the method, as sent
 * @param target the raw target with its decoded parts
 * @param headers the headers, in order, credentials hidden
 * @param receivedAt the time of arrival by the simulator's clock
 */
public record ReceivedRequest(
    String method, RequestTarget target, HeaderList headers, Instant receivedAt) {

  /**
   * The target as it stood in the request line, nothing decoded.
   *
   * @return the raw target
   */
  public String rawTarget() {
    return target.raw();
  }

  /**
   * The decoded path.
   *
   * @return the path
   */
  public String path() {
    return target.path();
  }

  /**
   * The decoded query parameters.
   *
   * @return the parameters, in order
   */
  public Map<String, String> query() {
    return target.query();
  }

  /**
   * One decoded query parameter.
   *
   * @param name the decoded name, for example {@code $skip}
   * @return its value, or empty
   */
  public Optional<String> query(String name) {
    return target.query(name);
  }

  /**
   * The first header of a name.
   *
   * @param name the name in any case
   * @return its value, or empty
   */
  public Optional<String> header(String name) {
    return headers.first(name);
  }
}

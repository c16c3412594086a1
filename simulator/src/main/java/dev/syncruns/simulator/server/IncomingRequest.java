package dev.syncruns.simulator.server;

import dev.syncruns.simulator.server.HeaderList.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request as read from the wire, credentials included. It lives as long as its answer takes and
 * is never kept; what is kept is {@link #recorded(Instant)}.
 */
public final class IncomingRequest {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(localhost|([a-z0-9-]+\\.)+localhost|127(\\.\\d{1,3}){3}|\\[::1])\\.?(:\\d{0,5})?",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> HIDDEN = List.of("proxy-authorization", "cookie");

  private final String method;
  private final RequestTarget target;
  private final HeaderList headers;
  private final byte[] body;

  IncomingRequest(String method, RequestTarget target, HeaderList headers, byte[] body) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body.clone();
  }

  /**
   * The method.
   *
   * @return the method, as sent
   */
  public String method() {
    return method;
  }

  /**
   * What is asked for.
   *
   * @return the target
   */
  public RequestTarget target() {
    return target;
  }

  /**
   * The headers with their real values.
   *
   * @return the headers
   */
  public HeaderList headers() {
    return headers;
  }

  /**
   * The body as text.
   *
   * @return the body, empty when none was sent
   */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * This request without its body and with its credentials hidden.
   *
   * @param now the time of arrival
   * @return a copy that may be kept
   */
  public ReceivedRequest recorded(Instant now) {
    List<Header> safe =
        headers.lines().stream().map(line -> new Header(line.name(), shown(line))).toList();
    return new ReceivedRequest(method, target, new HeaderList(safe), now);
  }

  private static String shown(Header line) {
    String name = line.name().toLowerCase(Locale.ROOT);
    if (HIDDEN.contains(name)) {
      return "(hidden)";
    }
    if (!name.equals("authorization")) {
      return line.value();
    }
    String value = line.value().toLowerCase(Locale.ROOT);
    if (value.startsWith("bearer sim-")) {
      return "Bearer sim-…";
    }
    return value.startsWith("basic ") ? "Basic …" : "(refused)";
  }

  /**
   * Whether the request names this machine only. A page in a browser can make any name of its own
   * resolve to 127.0.0.1; its requests then carry that name.
   *
   * @return false when the target or a {@code Host} header names another host; a request without
   *     either, as HTTP/1.0 allows, names none
   */
  public boolean isForLoopback() {
    return target.authority().map(List::of).orElseGet(() -> headers.all("Host")).stream()
        .allMatch(host -> LOOPBACK.matcher(host).matches());
  }

  boolean asksToClose() {
    return headers.first("Connection").map(value -> value.equalsIgnoreCase("close")).orElse(false);
  }

  @Override
  public String toString() {
    return method + " " + target.path();
  }
}

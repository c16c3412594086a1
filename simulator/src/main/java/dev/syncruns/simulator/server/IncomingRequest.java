package dev.syncruns.simulator.server;

import dev.syncruns.simulator.server.HeaderList.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request as received, including credentials. It exists only until its response is sent and is
 * never kept; {@link #recorded(Instant)} returns a form that may be.
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

  /** The method as sent. */
  public String method() {
    return method;
  }

  /** The target. */
  public RequestTarget target() {
    return target;
  }

  /** The headers with their original values. */
  public HeaderList headers() {
    return headers;
  }

  /** The body as text; empty if there is none. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns a copy without body and credentials, which may be kept. */
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
   * Returns whether the request names only this host. A web page can make any host name resolve to
   * 127.0.0.1; its requests then carry that name.
   *
   * @return false if the target or a {@code Host} header names another host; a request without
   *     either, which HTTP/1.0 permits, names none
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

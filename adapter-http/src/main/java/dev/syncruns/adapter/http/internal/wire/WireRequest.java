package dev.syncruns.adapter.http.internal.wire;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request. May hold secrets in its headers and body, which appear in no text. */
public final class WireRequest {
  private final String method;
  private final URI address;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;

  private WireRequest(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body) {
    this.method = method;
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** A request for what is at an address. */
  public static WireRequest get(URI address, Map<String, String> headers) {
    return new WireRequest("GET", address, headers, null);
  }

  /** A request that sends something to an address. */
  public static WireRequest post(URI address, Map<String, String> headers, byte[] body) {
    return new WireRequest("POST", address, headers, body.clone());
  }

  /** The method. */
  public String method() {
    return method;
  }

  /** Where it goes. */
  public URI address() {
    return address;
  }

  /** Its headers, secrets included. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What it sends, not copied; null for nothing. */
  public byte @Nullable [] body() {
    return body;
  }

  @Override
  public String toString() {
    return "WireRequest(" + method + " " + address + ")";
  }
}

package dev.syncruns.adapter.http.internal.wire;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of an address: what a secret may be sent to.
 *
 * @param scheme in lower case.
 * @param host in lower case.
 * @param port the port, also when the address leaves it to the scheme.
 */
public record Origin(String scheme, String host, int port) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** The origin of an address that has a scheme and a host. */
  public static Origin of(URI address) {
    String scheme = lower(address.getScheme());
    int standard = scheme.equals("http") ? HTTP_PORT : HTTPS_PORT;
    int port = address.getPort() < 0 ? standard : address.getPort();
    return new Origin(scheme, lower(address.getHost()), port);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port;
  }
}

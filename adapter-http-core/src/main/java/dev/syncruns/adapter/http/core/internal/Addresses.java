package dev.syncruns.adapter.http.core.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Creates and validates URLs. Configured ones must be {@code https}, or {@code http} to this host,
 * without user info, query and fragment.
 */
public final class Addresses {
  private static final Set<String> LOOPBACK = Set.of("[::1]", "::1");
  private static final Pattern LOOPBACK_IPV4 =
      Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");
  private static final int LAST_PORT = 65_535;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Addresses() {}

  /** The default URL of the API. */
  public static URI defaultApi() {
    return URI.create("https://api.bentley.com");
  }

  /** The default URL of the token issuer. */
  public static URI defaultIssuer() {
    return URI.create("https://ims.bentley.com");
  }

  /**
   * Returns the normalized URL: without a trailing slash, an empty port or leading zeros in it, and
   * with an ASCII path (percent-encoded UTF-8).
   *
   * @param what its purpose, for the message
   * @param address the configured URL
   * @throws IllegalArgumentException if it is not valid; the message never contains it
   */
  public static URI configured(String what, URI address) {
    problemOf(address)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("the " + what + " " + why);
            });
    String path = address.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    URI plain = URI.create(address.getScheme() + "://" + address.getHost() + port + path);
    return URI.create(plain.toASCIIString());
  }

  /** Returns a copy with an IP address in place of the host name. */
  public static URI at(InetAddress number, URI address) {
    String host = number.getHostAddress();
    String bracketed = number instanceof Inet6Address ? "[" + host + "]" : host;
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return URI.create(address.getScheme() + "://" + bracketed + port + path + query);
  }

  private static Optional<String> problemOf(URI address) {
    if (address.getRawUserInfo() != null || hasAt(address)) {
      return Optional.of("holds a user name or password; remove everything up to the '@'");
    }
    if (address.getScheme() == null || address.getHost() == null) {
      return Optional.of("has no scheme or host; write it as https://host/path");
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      return Optional.of("has a query or fragment; remove '?' or '#' and what follows");
    }
    if (address.getPort() > LAST_PORT || address.getPort() == 0) {
      return Optional.of(
          address.getPort() == 0 ? "has port 0, which is none" : "has a port above 65535");
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.equals("https") || (scheme.equals("http") && isLoopback(address.getHost()))) {
      return Optional.empty();
    }
    if (scheme.equals("http") && isLocalName(address.getHost())) {
      return Optional.of("is http, and its host does not resolve to loopback addresses only");
    }
    return Optional.of("is not https; http is allowed for localhost and 127.0.0.1 only");
  }

  private static boolean hasAt(URI address) {
    return address.getRawAuthority() != null && address.getRawAuthority().indexOf('@') >= 0;
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || LOOPBACK_IPV4.matcher(host).matches() || isThisMachine(host);
  }

  /** Whether RFC 6761 reserves a host name for this host. */
  private static boolean isLocalName(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost") || lower.endsWith(".localhost");
  }

  /** Whether a local name resolves to addresses of this host only. */
  private static boolean isThisMachine(String host) {
    if (!isLocalName(host)) {
      return false;
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException nobody) {
      return false;
    }
  }

  /** Returns the URL of an issuer's metadata (OpenID Connect Discovery 1.0). */
  public static URI discovery(URI issuer) {
    return URI.create(issuer + "/.well-known/openid-configuration");
  }

  /** Returns the issuer's token endpoint without discovery. */
  public static URI tokenEndpoint(URI issuer) {
    return URI.create(issuer + "/connect/token");
  }

  /** Returns a URL sent by a server; empty if it is invalid, or has user info or a fragment. */
  public static Optional<URI> sent(String text) {
    try {
      URI address = new URI(text);
      boolean usable =
          address.getScheme() != null
              && address.getHost() != null
              && address.getPort() <= LAST_PORT
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null;
      return usable ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Returns a path segment, with all characters escaped except the unreserved ones of RFC 3986. */
  public static String segment(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (isUnreserved(c)) {
        escaped.append(c);
      } else {
        escaped.append('%');
        HEX.toHexDigits(escaped, octet);
      }
    }
    return escaped.toString();
  }

  /**
   * Returns a URL below another.
   *
   * @param path the path below it, escaped
   */
  public static URI below(URI base, String path) {
    return URI.create(base + path);
  }

  /**
   * Returns {@code built}, a URL below {@code base}, in the form of the API's page: with all
   * characters of its path escaped except unreserved ones, because some servers interpret others,
   * and with an unescaped {@code $} in its query parameters.
   */
  public static URI asDocumented(URI base, URI built) {
    String root = base.toString();
    String below = built.toString().substring(root.length());
    int question = below.indexOf('?');
    String path = question < 0 ? below : below.substring(0, question);
    String query = question < 0 ? "" : below.substring(question);
    StringBuilder escaped = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (isUnreserved(c) || c == '/' || c == '%') {
        escaped.append(c);
      } else {
        escaped.append(segment(String.valueOf(c)));
      }
    }
    return URI.create(root + escaped + query.replace("%24", "$"));
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  /**
   * Scheme, host and port of a URL, to which a secret may be sent.
   *
   * @param scheme in lower case.
   * @param host in lower case.
   * @param port the port, including a default one.
   */
  public record Origin(String scheme, String host, int port) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Returns the origin of a URL with a scheme and a host. */
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
}

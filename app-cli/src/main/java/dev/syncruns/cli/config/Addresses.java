package dev.syncruns.cli.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Creates addresses from text; the only class of the command that does. */
public final class Addresses {
  private static final Pattern LOOPBACK_IPV4 =
      Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");

  private Addresses() {}

  /**
   * Parses an address.
   *
   * @throws IllegalArgumentException when {@code text} is not a valid address
   */
  public static URI of(String text) {
    return URI.create(text);
  }

  /** Whether the text of a host names this machine; queries no name server. */
  static boolean isLoopback(String host) {
    return isLocalName(host) || isLoopbackNumber(host);
  }

  /** Whether a host is a loopback address, or a local name that resolves to such addresses only. */
  static boolean isOnlyThisMachine(String host) {
    if (!isLocalName(host)) {
      return isLoopbackNumber(host);
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unresolved) {
      return false;
    }
  }

  private static boolean isLocalName(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost") || lower.endsWith(".localhost");
  }

  private static boolean isLoopbackNumber(String host) {
    return host.equals("[::1]") || host.equals("::1") || LOOPBACK_IPV4.matcher(host).matches();
  }
}

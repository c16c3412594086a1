package dev.syncruns.cli.network;

import dev.syncruns.cli.config.Loopback;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The hosts that are reached without a proxy: this machine, and those that a list names. */
final class ProxyExceptions {
  private final List<String> patterns;

  /**
   * The exceptions in a list as {@code NO_PROXY} has it.
   *
   * @param list hosts, {@code host:port}, domains with or without a dot in front, or {@code *},
   *     with commas between them
   */
  ProxyExceptions(String list) {
    this.patterns =
        Arrays.stream(list.split(","))
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .toList();
  }

  /** Whether an address is reached without a proxy. */
  boolean include(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() >= 0 ? address.getPort() : 443;
    return Loopback.isLoopback(host)
        || patterns.stream().anyMatch(pattern -> matches(pattern, host, port));
  }

  private static boolean matches(String pattern, String host, int port) {
    if (pattern.equals("*")) {
      return true;
    }
    String end = ":" + port;
    String name =
        pattern.endsWith(end) ? pattern.substring(0, pattern.length() - end.length()) : pattern;
    String domain = name.startsWith("*.") ? name.substring(1) : name;
    return domain.startsWith(".")
        ? host.endsWith(domain) || host.equals(domain.substring(1))
        : host.equals(domain) || host.endsWith("." + domain);
  }
}

package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Addresses.Loopback;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that somebody chose: by {@code http.proxy}, else by {@code HTTPS_PROXY}, except for the
 * hosts in {@code NO_PROXY}. Requests to this machine never take one.
 */
public final class ConfiguredProxySelector extends ProxySelector {
  private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "https_proxy");
  private static final List<String> EXCEPTIONS = List.of("NO_PROXY", "no_proxy");

  private static final int HTTP_PORT = 80;

  private final @Nullable URI proxy;
  private final String shown;
  private final ProxyExceptions exceptions;

  private ConfiguredProxySelector(@Nullable URI proxy, String shown, ProxyExceptions exceptions) {
    this.proxy = proxy;
    this.shown = shown;
    this.exceptions = exceptions;
  }

  /**
   * The choice that the settings and the environment make for an address; empty when they make
   * none, so that the JVM's own settings hold. The environment is not read for an address that is
   * reached directly.
   *
   * @throws CliException when what they name is no proxy
   */
  public static Optional<ConfiguredProxySelector> in(Settings settings, URI address) {
    ProxyExceptions exceptions =
        new ProxyExceptions(
            EXCEPTIONS.stream()
                .flatMap(name -> settings.sources().variable(name).stream())
                .findFirst()
                .orElse(""));
    Optional<SettingValue> given = settings.given(Setting.HTTP_PROXY);
    if (given.isPresent()) {
      return Optional.of(of(given.get().text(), given.get().origin(), exceptions));
    }
    return VARIABLES.stream()
        .filter(name -> settings.sources().variable(name).isPresent())
        .findFirst()
        .map(
            name ->
                exceptions.include(address)
                    ? new ConfiguredProxySelector(null, "none", exceptions)
                    : of(
                        settings.sources().variable(name).orElseThrow().strip(), name, exceptions));
  }

  private static ConfiguredProxySelector of(
      String text, String origin, ProxyExceptions exceptions) {
    if (text.equalsIgnoreCase("none")) {
      return new ConfiguredProxySelector(null, "none from " + origin, exceptions);
    }
    String address = text.contains("://") ? text : "http://" + text;
    Setting.HTTP_PROXY
        .problemOf(address)
        .ifPresent(
            problem -> {
              throw CliException.config("the proxy of " + origin + " " + problem)
                  .row("allowed", Setting.HTTP_PROXY.allowed());
            });
    return new ConfiguredProxySelector(
        Addresses.of(address), address + " from " + origin, exceptions);
  }

  /** The proxy for an address; {@link Proxy#NO_PROXY} when it is to be reached directly. */
  public Proxy to(URI address) {
    return proxy == null || exceptions.include(address)
        ? Proxy.NO_PROXY
        : new Proxy(
            Proxy.Type.HTTP,
            new InetSocketAddress(
                proxy.getHost(), proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort()));
  }

  /** The proxy and who named it, e.g. {@code http://proxy:3128 from HTTPS_PROXY}. */
  public String shown() {
    return shown;
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(to(address));
  }

  /** Nobody is told: the request fails with the reason. */
  @Override
  public void connectFailed(URI address, SocketAddress proxyAddress, IOException failure) {}

  /** The hosts that are reached without a proxy: this machine, and those that a list names. */
  static final class ProxyExceptions {
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
}

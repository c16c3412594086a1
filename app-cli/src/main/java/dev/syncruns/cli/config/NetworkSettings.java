package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The proxy and the CA certificates that the settings name for requests. */
public final class NetworkSettings {
  private NetworkSettings() {}

  /**
   * Returns the proxy that {@code http.proxy} names, otherwise the one in {@code HTTPS_PROXY};
   * empty when neither is set, so that the settings of the JVM apply. {@code HTTPS_PROXY} is not
   * validated for an address that is reached directly.
   *
   * @throws CliException when the address of the proxy is invalid
   */
  public static Optional<ConfiguredProxy> proxy(Settings settings, URI address) {
    Set<String> direct =
        Stream.of("NO_PROXY", "no_proxy")
            .flatMap(name -> settings.variable(name).stream())
            .limit(1)
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    Optional<SettingValue> given = settings.given(Setting.HTTP_PROXY);
    if (given.isPresent()) {
      return Optional.of(ConfiguredProxy.of(given.get().text(), given.get().origin(), direct));
    }
    for (String name : List.of("HTTPS_PROXY", "https_proxy")) {
      Optional<String> text = settings.variable(name);
      if (text.isPresent()) {
        return Optional.of(
            ConfiguredProxy.isDirect(address, direct)
                ? new ConfiguredProxy(null, "none", direct)
                : ConfiguredProxy.of(text.get().strip(), name, direct));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a TLS context that trusts the certificates in {@code http.ca-file} besides those of
   * Java; empty when the setting has no value.
   *
   * @throws CliException when the file cannot be read or has no certificate
   */
  public static Optional<SSLContext> tls(Settings settings) {
    return settings.given(Setting.HTTP_CA_FILE).map(NetworkSettings::trusting);
  }

  private static SSLContext trusting(SettingValue file) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      List<Certificate> trusted = new ArrayList<>(certificates(Path.of(file.text())));
      for (TrustManager manager : managers(null)) {
        if (manager instanceof X509TrustManager java) {
          trusted.addAll(List.of(java.getAcceptedIssuers()));
        }
      }
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("ca-" + i, trusted.get(i));
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store), null);
      return context;
    } catch (CertificateException broken) {
      throw unusable(file, "holds no certificates in PEM form", broken);
    } catch (IOException | InvalidPathException unreadable) {
      throw unusable(file, "cannot be read", unreadable);
    } catch (GeneralSecurityException unsupported) {
      throw unusable(file, "is not supported by this Java", unsupported);
    }
  }

  private static CliException unusable(SettingValue file, String why, Exception cause) {
    return CliException.config("the file of CA certificates " + file.text() + " " + why)
        .row("from", file.origin())
        .suggest("name a file of CA certificates that begin with -----BEGIN CERTIFICATE-----")
        .causedBy(cause);
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("no certificate found");
      }
      return found;
    }
  }

  /** Returns the trust managers of a store; null stands for the store of Java. */
  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  /** A proxy with the hosts that are reached without it; this machine is always one of them. */
  public static final class ConfiguredProxy extends ProxySelector {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final @Nullable URI proxy;
    private final String description;
    private final Set<String> direct;

    private ConfiguredProxy(@Nullable URI proxy, String description, Set<String> direct) {
      this.proxy = proxy;
      this.description = description;
      this.direct = direct;
    }

    private static ConfiguredProxy of(String text, String origin, Set<String> direct) {
      if (text.equalsIgnoreCase("none")) {
        return new ConfiguredProxy(null, "none from " + origin, direct);
      }
      String address = text.contains("://") ? text : "http://" + text;
      Setting.HTTP_PROXY
          .problemOf(address)
          .ifPresent(
              problem -> {
                throw CliException.config("the proxy of " + origin + " " + problem)
                    .row("allowed", Setting.HTTP_PROXY.allowed());
              });
      return new ConfiguredProxy(Addresses.of(address), address + " from " + origin, direct);
    }

    /**
     * Returns the proxy for an address; {@link Proxy#NO_PROXY} for one that is reached directly.
     */
    public Proxy to(URI address) {
      return proxy == null || isDirect(address, direct)
          ? Proxy.NO_PROXY
          : new Proxy(
              Proxy.Type.HTTP,
              new InetSocketAddress(
                  proxy.getHost(), proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort()));
    }

    /** The proxy and its origin, e.g. {@code http://proxy:3128 from HTTPS_PROXY}. */
    public String description() {
      return description;
    }

    @Override
    public List<Proxy> select(URI address) {
      return List.of(to(address));
    }

    /** Does nothing: the request fails with the reason. */
    @Override
    public void connectFailed(URI address, SocketAddress proxyAddress, IOException failure) {}

    /**
     * Whether an address is reached without a proxy.
     *
     * @param direct hosts, {@code host:port}, domains with or without a leading dot, or {@code *}
     */
    private static boolean isDirect(URI address, Set<String> direct) {
      String host = address.getHost().toLowerCase(Locale.ROOT);
      String port = ":" + (address.getPort() >= 0 ? address.getPort() : HTTPS_PORT);
      return Addresses.isLoopback(host)
          || direct.stream()
              .map(one -> one.endsWith(port) ? one.substring(0, one.length() - port.length()) : one)
              .map(
                  one ->
                      one.startsWith("*.") || one.startsWith(".")
                          ? one.substring(one.indexOf('.') + 1)
                          : one)
              .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one));
    }
  }
}

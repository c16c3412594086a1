package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Addresses;
import dev.syncruns.cli.config.NetworkSettings;
import dev.syncruns.cli.config.NetworkSettings.ConfiguredProxy;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.doctor.Doctor.CheckResult;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Checks that the service's host resolves, accepts connections, and has a valid certificate. */
final class NetworkCheck {
  private static final String NAME = "network";
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Session session;

  NetworkCheck(Session session) {
    this.session = session;
  }

  List<CheckResult> findings() {
    URI address;
    try {
      address = address();
    } catch (CliException unknown) {
      return List.of(CheckResult.skipped(NAME, "the settings can't be used"));
    }
    return List.of(reach(address));
  }

  private URI address() {
    if (session.scenario().isPresent()) {
      return session.access().address();
    }
    return Addresses.of(session.settings().text(Setting.API_URL));
  }

  private CheckResult reach(URI address) {
    String host = address.getHost();
    boolean secure = address.getScheme().toLowerCase(Locale.ROOT).equals("https");
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    Optional<ConfiguredProxy> chosen;
    try {
      chosen = NetworkSettings.proxy(session.settings(), address);
    } catch (CliException noProxy) {
      return CheckResult.failure(NAME, noProxy);
    }
    Proxy proxy = chosen.map(some -> some.to(address)).orElse(Proxy.NO_PROXY);
    boolean direct = proxy.equals(Proxy.NO_PROXY);
    try {
      // With a proxy, the proxy resolves the name.
      String done =
          direct
              ? connect(InetAddress.getAllByName(host), port, secure ? host : "")
              : connect(proxy, InetSocketAddress.createUnresolved(host, port), secure ? host : "");
      return CheckResult.ok(
          NAME,
          direct
              ? host + " resolved, " + done
              : host + ", " + done + " (proxy " + chosen.orElseThrow().description() + ")");
    } catch (UnknownHostException unknown) {
      return failure(host + " has no address", "check --api-url and the name server");
    } catch (SSLException untrusted) {
      return failure(
          host + " can't prove who it is (TLS)" + reason(untrusted),
          "check the clock, and whether a proxy opens TLS; its certificate must be trusted by Java,"
              + " or be in http.ca-file");
    } catch (CliException unusable) {
      return CheckResult.failure(NAME, unusable);
    } catch (IOException unreachable) {
      String tried = direct ? addressesOf(host) : "";
      return failure(
          host + " port " + port + " takes no connection" + tried,
          "check the network and --api-url; where only a proxy leads out, set HTTPS_PROXY");
    }
  }

  /** The defect of a certificate's validity period, as the end of a sentence. */
  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return ": its certificate has expired, by this machine's clock";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return ": its certificate is not valid yet, by this machine's clock";
      }
    }
    return "";
  }

  /** The addresses of a host that has several, as the end of a sentence. */
  private static String addressesOf(String host) {
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      return all.length < 2 ? "" : " at any of its " + all.length + " addresses, " + texts(all);
    } catch (UnknownHostException gone) {
      return "";
    }
  }

  private static String texts(InetAddress... addresses) {
    return Arrays.stream(addresses)
        .map(InetAddress::getHostAddress)
        .collect(Collectors.joining(", "));
  }

  /** Connects to the first address that accepts the connection, as requests do. */
  private String connect(InetAddress[] addresses, int port, String name) throws IOException {
    IOException last = new UnknownHostException();
    for (int i = 0; i < addresses.length; i++) {
      try {
        String done = connect(Proxy.NO_PROXY, new InetSocketAddress(addresses[i], port), name);
        return i == 0
            ? done
            : "not taking connections at "
                + texts(Arrays.copyOf(addresses, i))
                + ", "
                + done
                + " at "
                + texts(addresses[i]);
      } catch (SSLException untrusted) {
        throw untrusted;
      } catch (IOException unreachable) {
        last = unreachable;
      }
    }
    throw last;
  }

  private String connect(Proxy proxy, InetSocketAddress target, String name) throws IOException {
    int limit = (int) limit().toMillis();
    try (Socket socket = new Socket(proxy)) {
      socket.connect(target, limit);
      socket.setSoTimeout(limit);
      return name.isEmpty() ? "connected" : handshake(socket, name, target.getPort());
    }
  }

  private String handshake(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory =
        NetworkSettings.tls(session.settings())
            .map(SSLContext::getSocketFactory)
            .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    try (SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true)) {
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.startHandshake();
      return secure.getSession().getProtocol() + " ok";
    }
  }

  private Duration limit() {
    Settings settings = session.settings();
    Duration configured = settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElse(LONGEST);
    return configured.compareTo(LONGEST) < 0 ? configured : LONGEST;
  }

  private static CheckResult failure(String text, String fix) {
    return CheckResult.failure(NAME, CliException.of(ExitCode.UNAVAILABLE, text).suggest(fix));
  }
}

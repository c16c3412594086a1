package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Addresses;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.network.Authorities;
import dev.syncruns.cli.network.ChosenProxy;
import dev.syncruns.cli.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks whether the service's host has an address, takes connections, and proves who it is. */
final class NetworkCheck {
  private static final String NAME = "network";
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Session session;

  NetworkCheck(Session session) {
    this.session = session;
  }

  List<Finding> findings() {
    URI address;
    try {
      address = address();
    } catch (CliFailure unknown) {
      return List.of(Finding.skipped(NAME, "the settings can't be used"));
    }
    return List.of(reach(address));
  }

  private URI address() {
    if (session.scenario().isPresent()) {
      return session.access().address();
    }
    return Addresses.of(session.settings().text(Setting.API_URL));
  }

  private Finding reach(URI address) {
    String host = address.getHost();
    boolean secure = address.getScheme().toLowerCase(Locale.ROOT).equals("https");
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    Optional<ChosenProxy> chosen = ChosenProxy.in(session.settings());
    Proxy proxy = chosen.map(some -> some.to(address)).orElse(Proxy.NO_PROXY);
    boolean direct = proxy.equals(Proxy.NO_PROXY);
    try {
      // Behind a proxy, the proxy looks the name up.
      InetSocketAddress target =
          direct
              ? new InetSocketAddress(InetAddress.getByName(host), port)
              : InetSocketAddress.createUnresolved(host, port);
      String done = connect(proxy, target, secure ? host : "");
      return Finding.ok(
          NAME,
          direct
              ? host + " resolved, " + done
              : host + ", " + done + " (proxy " + chosen.orElseThrow().shown() + ")");
    } catch (UnknownHostException unknown) {
      return failure(host + " has no address", "check --api-url and the name server");
    } catch (SSLException untrusted) {
      return failure(
          host + " can't prove who it is (TLS)",
          "check the clock, and whether a proxy opens TLS; its certificate must be trusted by Java,"
              + " or be in http.ca-file");
    } catch (IOException unreachable) {
      return failure(
          host + " port " + port + " takes no connection",
          "check the network and --api-url; where only a proxy leads out, set HTTPS_PROXY");
    }
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
        Authorities.in(session.settings())
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

  private static Finding failure(String text, String fix) {
    return Finding.failure(NAME, CliFailure.of(ExitCode.UNAVAILABLE, text).suggest(fix));
  }
}

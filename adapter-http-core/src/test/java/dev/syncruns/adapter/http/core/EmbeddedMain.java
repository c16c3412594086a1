package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A host with settings of its own for the whole JVM, which lists runs; each in a JVM of its own.
 */
final class EmbeddedMain {
  static final String TOKEN = "sim-canary-1";

  private static final String RUNS = "{\"runs\":[{\"id\":\"r1\"}]}";
  private static final String GRANT =
      "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
  private static final AtomicInteger COOKIE_CALLS = new AtomicInteger();

  private EmbeddedMain() {}

  public static void main(String[] arguments) {
    prepare(arguments[0]);
    try (KeptServer server =
            new KeptServer(
                (connection, head) ->
                    KeptServer.ok(head.startsWith("POST") ? GRANT : RUNS)
                        .replace("200 OK", "200 OK\r\nSet-Cookie: a=b"));
        TestedCatalog catalog =
            TestedCatalog.create(
                HttpConfig.builder().apiUrl(server.address()).build(),
                tokens(arguments[1], server),
                new SystemTimeSource())) {
      int runs = 0;
      for (int i = 0; i < 2; i++) {
        runs +=
            catalog
                .runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none())
                .items()
                .size();
      }
      boolean cookies = server.heads().stream().anyMatch(head -> head.contains("Cookie"));
      System.out.println(
          runs
              + " runs with "
              + server.heads().stream().filter(head -> head.contains("Bearer " + TOKEN)).count()
              + " tokens, "
              + COOKIE_CALLS
              + " calls of the cookie handler, cookies "
              + cookies);
    }
  }

  /** A source of the one token, by its kind or its file. */
  private static AccessTokenProvider tokens(String source, KeptServer issuer) {
    return switch (source) {
      case "fixed" -> AccessTokens.fixed(AccessToken.of(TOKEN));
      case "command" ->
          AccessTokens.fromCommand(
              List.of("echo", TOKEN), Duration.ofSeconds(30), new SystemTimeSource());
      case "client credentials" ->
          AccessTokens.clientCredentials(
              ClientCredentials.of("id", "canary-secret").issuedBy(issuer.address()),
              new SystemTimeSource());
      default -> AccessTokens.fromFile(Path.of(source));
    };
  }

  private static void prepare(String host) {
    switch (host) {
      case "cookie handler" -> CookieHandler.setDefault(new CountingCookies());
      case "stream handler" ->
          URL.setURLStreamHandlerFactory(
              protocol -> protocol.startsWith("http") ? new ForeignHandler() : null);
      case "no proxy selector" -> ProxySelector.setDefault(null);
      case "no class loader" -> Thread.currentThread().setContextClassLoader(null);
      case "foreign class loader" ->
          Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
      case "other providers" -> {}
      default -> throw new IllegalArgumentException(host);
    }
  }

  private static final class CountingCookies extends CookieHandler {
    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
      COOKIE_CALLS.incrementAndGet();
      return Map.of("Cookie", List.of("session=1"));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
      COOKIE_CALLS.incrementAndGet();
    }
  }

  private static final class ForeignHandler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL address) {
      return new URLConnection(address) {
        @Override
        public void connect() throws IOException {
          throw new IOException("not for you");
        }
      };
    }
  }
}

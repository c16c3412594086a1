package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of responses that the JDK's HTTP clients throw unchecked exceptions at, or misread. */
@Timeout(60)
class OddHeadsTest {
  private static final String RUNS = "{\"runs\":[{\"id\":\"r1\"}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "error=\"x\"",
        "realm=\"x\"",
        "=",
        "a==b",
        "a=b, c=d",
        ",",
        "\"",
        "Bearer, =",
        "Negotiate =",
        "Basic realm",
        "\u00e4=\u00e4"
      })
  void aChallengeThatNamesNoScheme_isA401LikeAnyOther(String challenge) {
    String refusal = "{\"error\":{\"code\":\"InvalidToken\",\"message\":\"m\"}}";
    try (KeptServer server =
            new KeptServer(
                (connection, head) ->
                    head.contains("Bearer good")
                        ? KeptServer.ok(RUNS)
                        : KeptServer.ok(refusal)
                            .replace("200 OK", "401 No\r\nWWW-Authenticate: " + challenge));
        TestedCatalog refused = catalog(server.address(), tokens("old", "older"), null);
        TestedCatalog refreshed = catalog(server.address(), tokens("old", "good"), null)) {
      Problem problem = Served.problem(() -> runs(refused));

      assertThat(problem).isInstanceOf(NotAuthenticated.class);
      assertThat(problem.httpStatus()).hasValue(401);
      assertThat(problem.error().code().value()).isEqualTo("InvalidToken");
      assertThat(runs(refreshed)).isEqualTo(1);
      assertThat(runs(refreshed)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 102 Processing\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 P\r\n\r\nHTTP/1.1 103 E\r\nLink: a\r\n\r\n",
        "HTTP/1.1 199 Other\r\n\r\n"
      })
  void anInterimResponse_isReadOver(String interim) {
    try (KeptServer server = new KeptServer((connection, head) -> interim + KeptServer.ok(RUNS));
        TestedCatalog catalog = catalog(server.address(), tokens("t", "t"), null)) {
      assertThat(runs(catalog)).isEqualTo(1);
      assertThat(runs(catalog)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1",
        "HTTP/1.1 2",
        "HTTP/1.1 x y\r\n\r\n",
        "HTTP/1.1 407 No\r\nProxy-Authenticate: =\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 407 No\r\nProxy-Authenticate:\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 -200 OK\r\n\r\n",
        "HTTP/1.1 99999999999 OK\r\n\r\n",
        ""
      })
  void aProxyThatAnswersOtherwise_isAProblem(String answer) {
    try (RawServer proxy =
            new RawServer(answer.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        TestedCatalog plain =
            catalog(URI.create("http://127.0.0.1:9"), tokens("t", "t"), by(proxy.address()));
        TestedCatalog tunnel =
            catalog(URI.create("https://api.invalid"), tokens("t", "t"), by(proxy.address()))) {
      Problem direct = Served.problem(() -> runs(plain));
      Problem tunneled = Served.problem(() -> runs(tunnel));

      assertThat(direct).isNotNull();
      if (answer.contains("407")) {
        assertThat(direct).isInstanceOf(InvalidRequest.class);
        assertThat(tunneled).isInstanceOf(InvalidRequest.class);
        assertThat(tunneled.httpStatus()).hasValue(407);
      } else {
        assertThat(tunneled).isInstanceOf(TransportError.class);
      }
    }
  }

  @Test
  void aTransportThatThrows_isAProblem_withoutTheTextOfWhatWasThrown() {
    HttpConfig config =
        HttpConfig.builder()
            .transport(
                request -> {
                  throw new IllegalArgumentException(request.headers().toString());
                })
            .build();
    try (TestedCatalog catalog =
        TestedCatalog.create(config, tokens("sim-canary-9", "x"), new SystemTimeSource())) {
      assertThat(Served.problem(() -> runs(catalog)))
          .isInstanceOfSatisfying(
              TransportError.class,
              it ->
                  assertThat(it.why())
                      .isEqualTo("the HTTP client failed (IllegalArgumentException)"));
    }
  }

  private static ProxySelector by(URI proxy) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI address) {
        return List.of(
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
      }

      @Override
      public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
    };
  }

  private static AccessTokenProvider tokens(String first, String second) {
    return new AccessTokenProvider() {
      @Override
      public AccessToken token() {
        return AccessToken.of(first);
      }

      @Override
      public AccessToken refresh(AccessToken refused) {
        return AccessToken.of(second);
      }
    };
  }

  private static TestedCatalog catalog(
      URI address, AccessTokenProvider tokens, @Nullable ProxySelector proxies) {
    return TestedCatalog.create(
        HttpConfig.builder()
            .apiUrl(address)
            .proxy(proxies)
            .requestTimeout(Duration.ofSeconds(20))
            .build(),
        tokens,
        new SystemTimeSource());
  }

  private static int runs(TestedCatalog catalog) {
    return catalog
        .runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none())
        .items()
        .size();
  }
}

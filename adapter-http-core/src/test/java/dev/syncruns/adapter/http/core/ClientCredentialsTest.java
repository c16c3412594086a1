package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.watch.AtOnce;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens from an issuer on loopback. */
class ClientCredentialsTest {
  private static final String SECRET = "canary: s&cr+t/%";

  @Test
  void fiftyCallsAtOnce_takeOneToken() throws Exception {
    try (Simulator simulator = issuer();
        TestedCatalog catalog = catalog(simulator, tokens(simulator))) {
      List<Integer> sizes =
          AtOnce.call(
              50, () -> catalog.runs(id(simulator), PageRequest.first(3), none()).items().size());

      assertThat(sizes).containsOnly(3);
      assertThat(simulator.tokenRequests()).isEqualTo(1);
    }
  }

  @Test
  void theSecret_mayGoIntoTheHeader() {
    try (Simulator simulator = issuer()) {
      AccessTokenProvider tokens =
          AccessTokens.clientCredentials(credentials(simulator).inHeader(), new SystemTimeSource());

      assertThat(tokens.token().value()).startsWith("sim-");
      assertThat(tokens.toString() + credentials(simulator)).doesNotContain("canary");
    }
  }

  @Test
  void aWrongSecret_isTold_andHidden() {
    try (Simulator simulator = issuer()) {
      for (ClientCredentials wrong :
          List.of(
              ClientCredentials.of("client", "canary-wrong").issuedBy(simulator.apiUrl()),
              ClientCredentials.of("client", "canary-wrong")
                  .issuedBy(simulator.apiUrl())
                  .inHeader())) {
        assertThatThrownBy(AccessTokens.clientCredentials(wrong, new SystemTimeSource())::token)
            .isInstanceOfSatisfying(
                NotAuthenticated.class,
                it -> {
                  assertThat(it.why()).isEqualTo(Reason.CREDENTIALS_REFUSED);
                  assertThat(it.httpStatus()).hasValue(401);
                  assertThat(it.errorCode()).contains(new ErrorCode("invalid_client"));
                  assertThat(it.issuer()).contains(simulator.apiUrl().toString());
                  assertThat(it.context().toString()).doesNotContain("canary");
                })
            .hasMessageNotContaining("canary");
      }
    }
  }

  @Test
  void theErrorCodeOfAnIssuer_isTold() {
    try (Simulator simulator = issuer()) {
      simulator
          .script()
          .when(
              request -> request.path().startsWith("/connect"),
              (request, documented) -> Response.json(400, "{\"error\":\"invalid_scope\"}"));

      assertThatThrownBy(tokens(simulator)::token)
          .isInstanceOfSatisfying(
              NotAuthenticated.class,
              it -> assertThat(it.errorCode()).contains(new ErrorCode("invalid_scope")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 302, 400, 401, 404, 429, 500, 503})
  void aProblemWithTheIssuer_namesTheIssuer_andNotTheService(int status) {
    try (Simulator issuer = issuer();
        Simulator api = issuer()) {
      AccessTokenProvider tokens = tokens(issuer);
      issuer
          .script()
          .when(request -> true, (request, documented) -> Response.text(status, "text/html", "no"));
      if (status == 0) {
        Runnable stop = issuer::close;
        stop.run();
      }
      try (TestedCatalog catalog = catalog(api, tokens)) {
        assertThatThrownBy(() -> catalog.runs(id(api), PageRequest.first(3), none()))
            .isInstanceOfSatisfying(
                Problem.class,
                it -> {
                  assertThat(it.issuer()).contains(issuer.apiUrl().toString());
                  assertThat(it.withAttempts(3, List.of()).issuer()).isEqualTo(it.issuer());
                })
            .hasMessageNotContaining("the service");
        assertThat(api.requests()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 405, 422})
  void anIssuerThatHasNoTokensThere_isToldAsSuch_notAsARequestOfTheUser(int status) {
    try (Simulator simulator = issuer()) {
      simulator
          .script()
          .when(
              request -> request.path().startsWith("/connect"),
              (request, documented) -> Response.text(status, "text/html", "canary"));

      assertThatThrownBy(tokens(simulator)::token)
          .isInstanceOfSatisfying(
              NotAuthenticated.class,
              it -> {
                assertThat(it.why()).isEqualTo(Reason.UNUSABLE_TOKEN);
                assertThat(it.httpStatus()).hasValue(status);
              })
          .cause()
          .hasMessageContaining("is its address right?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "201,application/json,{'access_token':'canary-1'}",
        "400,application/json,{'error':'canary-1'}",
        "500,text/plain,canary-1",
        "200,application/x-www-form-urlencoded,access_token=canary-1&token_type=bearer",
        "200,application/json,{'access_token':'canary-1"
      })
  void whatAnIssuerSays_isNotRepeated(int status, String type, String body) {
    try (Simulator simulator = issuer()) {
      simulator
          .script()
          .when(
              request -> request.path().startsWith("/connect"),
              (request, documented) -> Response.text(status, type, body.replace('\'', '"')));

      assertThatThrownBy(tokens(simulator)::token)
          .isInstanceOfSatisfying(
              Problem.class, it -> assertThat(it + " " + it.context()).doesNotContain("canary"));
    }
  }

  @Test
  void aRevokedToken_isReplacedOnce() {
    try (Simulator simulator = issuer()) {
      AccessTokenProvider tokens = tokens(simulator);
      AccessToken first = tokens.token();

      AccessToken second = tokens.refresh(first);
      assertThat(second).isNotEqualTo(first);
      assertThat(tokens.refresh(first)).isEqualTo(second);
      assertThat(simulator.tokenRequests()).isEqualTo(2);
    }
  }

  @Test
  void withoutDiscovery_theTokenEndpointIsTheUsualOne() {
    try (Simulator simulator = issuer()) {
      simulator
          .script()
          .when(
              request -> request.path().startsWith("/.well-known"),
              (request, documented) -> Response.text(404, "text/html", "no"));

      assertThat(tokens(simulator).token().value()).startsWith("sim-");
    }
  }

  @Test
  void aTokenEndpointElsewhere_getsNoSecret() {
    try (Simulator other = issuer();
        Simulator simulator = issuer()) {
      String elsewhere = "{\"token_endpoint\":\"" + other.apiUrl() + "/connect/token\"}";
      simulator
          .script()
          .when(
              request -> request.path().startsWith("/.well-known"),
              (request, documented) -> Response.json(200, elsewhere));

      assertThatThrownBy(tokens(simulator)::token)
          .isInstanceOf(NotAuthenticated.class)
          .cause()
          .hasMessageContaining("another origin");
      assertThat(other.requests()).isEmpty();
      assertThat(simulator.tokenRequests()).isZero();
    }
  }

  @Test
  void anIssuerWithoutProtection_isRefused() {
    ClientCredentials credentials = ClientCredentials.of("client", SECRET);

    assertThatThrownBy(() -> credentials.issuedBy(URI.create("http://ims.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not https");
    assertThatThrownBy(() -> ClientCredentials.of("client", "canary\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }

  private static Simulator issuer() {
    return Simulator.builder()
        .clientCredentials("client", SECRET)
        .tokenLifetime(Duration.ofHours(1))
        .start();
  }

  private static ClientCredentials credentials(Simulator simulator) {
    return ClientCredentials.of("client", SECRET).issuedBy(simulator.apiUrl());
  }

  private static AccessTokenProvider tokens(Simulator simulator) {
    return AccessTokens.clientCredentials(credentials(simulator), new SystemTimeSource());
  }

  private static TestedCatalog catalog(Simulator simulator, AccessTokenProvider tokens) {
    return TestedCatalog.create(
        HttpConfig.builder().apiUrl(simulator.apiUrl()).build(), tokens, new SystemTimeSource());
  }

  private static ConnectionId id(Simulator simulator) {
    return ConnectionId.of(simulator.connections().get(0).id());
  }

  private static CallOptions none() {
    return CallOptions.none();
  }
}

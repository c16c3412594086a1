package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.simulator.server.ReceivedRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

  private final TestClock clock = new TestClock();
  private final Simulator simulator =
      Simulator.builder()
          .generate("c", 1, 1, 1)
          .clock(clock)
          .clientCredentials("client", "s3cret: &")
          .tokenLifetime(Duration.ofMinutes(10))
          .start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void discovery_namesTheTokenEndpoint() {
    URI uri = simulator.apiUrl().resolve("/.well-known/openid-configuration");

    assertThat(Client.json(Client.get(uri)).getString("token_endpoint"))
        .isEqualTo(simulator.apiUrl() + "/connect/token");
  }

  @Test
  void formCredentials_giveATokenThatWorks() {
    HttpResponse<String> response = tokenByForm("client", "s3cret%3A+%26");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.json(response).getInt("expires_in")).isEqualTo(600);
    assertThat(Client.json(response).getString("token_type")).isEqualTo("Bearer");
    assertThat(ask(token(response))).isEqualTo(200);
    assertThat(simulator.tokenRequests()).isEqualTo(1);
  }

  @Test
  void basicCredentials_giveAToken() {
    // client:s3cret%3A+%26, escaped as OAuth2 asks for.
    HttpResponse<String> response =
        token(
            "grant_type=client_credentials&scope=itwin-platform",
            "Basic Y2xpZW50OnMzY3JldCUzQSslMjY=");

    assertThat(token(response)).startsWith("sim-");
  }

  @Test
  void wrongSecret_isInvalidClient() {
    HttpResponse<String> response = tokenByForm("client", "wrong");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Client.json(response).getString("error")).isEqualTo("invalid_client");
  }

  @Test
  void otherGrantOrScope_isRefused() {
    String client = "client_id=client&client_secret=s3cret%3A+%26&grant_type=";

    assertThat(token(client + "password", "").body()).contains("unsupported_grant_type");
    assertThat(token(client + "client_credentials&scope=openid", "").body())
        .contains("invalid_scope");
  }

  @Test
  void issuedToken_expiresByTheClock() {
    String token = token(tokenByForm("client", "s3cret%3A+%26"));

    clock.advance(Duration.ofSeconds(599));
    assertThat(ask(token)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(ask(token)).isEqualTo(401);
  }

  @Test
  void revokedTokens_areRefusedAndNewOnesAccepted() {
    String token = token(tokenByForm("client", "s3cret%3A+%26"));
    ask("sim-other");

    simulator.tokens().revokeAll();

    assertThat(ask(token)).isEqualTo(401);
    assertThat(ask("sim-other")).isEqualTo(401);
    assertThat(ask(token(tokenByForm("client", "s3cret%3A+%26")))).isEqualTo(200);
  }

  @Test
  void tokenForAFewRequests_isRefusedUntilAnotherComes() {
    simulator.tokens().expireAfter(2);

    assertThat(List.of(ask("sim-a"), ask("sim-a"), ask("sim-a"), ask("sim-b")))
        .containsExactly(200, 200, 401, 200);
    assertThat(simulator.tokens().accepted()).isEqualTo(2);
  }

  @Test
  void onlyTheGivenToken_isAccepted() {
    try (Simulator strict = Simulator.builder().generate("c", 1, 1, 1).token("sim-demo").start()) {
      URI runs = Client.runs(strict, "c", "");

      assertThat(ask(runs, "sim-demo")).isEqualTo(200);
      assertThat(ask(runs, "sim-other")).isEqualTo(401);
    }
  }

  @Test
  void realLookingToken_cannotEvenBeConfigured() {
    SimulatorBuilder builder = Simulator.builder().token("eyJhbGciOi-real");

    assertThatThrownBy(builder::start)
        .hasMessageContaining("sim-")
        .hasMessageNotContaining("eyJhbGciOi");
  }

  @Test
  void recordedRequests_holdNoCredentials() {
    ask("sim-canary-1");
    ask("real-canary-2");
    token("grant_type=x&client_secret=canary-3", "Basic Y2FuYXJ5LTQ6eA==");

    assertThat(simulator.requests())
        .extracting(request -> request.header("authorization").orElse(""))
        .containsExactly("Bearer sim-…", "(refused)", "Basic …");
    assertThat(simulator.requests().toString() + simulator.tokens())
        .doesNotContain("canary", "Y2FuYXJ5");
  }

  @Test
  void recordedRequests_tellWhatWasAskedAndWhen() {
    Client.get(Client.runs(simulator, "c", "?%24top=5&$skip=1"), "Prefer", Client.WHOLE);

    ReceivedRequest request = simulator.requests().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.rawTarget()).isEqualTo(Client.PATH + "c/runs?%24top=5&$skip=1");
    assertThat(request.path()).isEqualTo(Client.PATH + "c/runs");
    assertThat(request.query()).containsEntry("$top", "5").containsEntry("$skip", "1");
    assertThat(request.header("PREFER")).hasValue(Client.WHOLE);
    assertThat(request.receivedAt()).isEqualTo(TestClock.START);
  }

  private int ask(String token) {
    return ask(Client.runs(simulator, "c", ""), token);
  }

  private static int ask(URI uri, String token) {
    return Client.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private HttpResponse<String> tokenByForm(String id, String secret) {
    String form = "grant_type=client_credentials&client_id=%s&client_secret=%s";
    return token(form.formatted(id, secret), "");
  }

  private HttpResponse<String> token(String form, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(simulator.apiUrl().resolve("/connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return Client.send(
        authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  private static String token(HttpResponse<String> response) {
    return Client.json(response).getString("access_token");
  }
}

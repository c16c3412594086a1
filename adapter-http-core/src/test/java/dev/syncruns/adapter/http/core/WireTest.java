package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.Exchange;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, as the server receives it. */
class WireTest {
  private static final String BASE = "/synchronization/imodels/manifestconnections/a~b.c-_d/runs";
  private static final Response EMPTY = Response.json(200, "{\"runs\":[]}");

  @Test
  void aList_isAskedFor_asThePageSays() {
    try (Served served = Served.answering(EMPTY)) {
      served.runs();

      ReceivedRequest request = served.requests().get(0);
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.rawTarget()).isEqualTo(BASE + "?$skip=20&$top=10");
      assertThat(request.query("$skip")).contains("20");
      assertThat(request.query("$top")).contains("10");
      assertThat(request.header("Authorization")).contains("Bearer sim-…");
      assertThat(request.header("Accept"))
          .contains("application/vnd.bentley.itwin-platform.v1+json");
      assertThat(request.header("User-Agent").orElseThrow()).startsWith("syncruns/");
      assertThat(request.header("Accept-Encoding")).contains("gzip");
    }
  }

  @Test
  void theAddressMayHaveAPath_andTheUserAgentASuffix() {
    try (Simulator simulator = Simulator.builder().start();
        Served served =
            new Served(
                config ->
                    config
                        .apiUrl(URI.create(simulator.apiUrl() + "/gate%25way/v1/"))
                        .userAgentSuffix("nightly/3"))) {
      assertThat(served.problem()).isInstanceOf(InvalidRequest.class);

      assertThat(simulator.requests().get(0).rawTarget()).startsWith("/gate%25way/v1" + BASE);
      assertThat(simulator.requests().get(0).header("User-Agent").orElseThrow())
          .endsWith(" nightly/3");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a b/../c,a%20b%2F..%2Fc",
    "ü%2F+;:@&=$!,%C3%BC%252F%2B%3B%3A%40%26%3D%24%21",
    "{runId}?x#y,%7BrunId%7D%3Fx%23y",
    "...,...",
    "a~b.c-_d,a~b.c-_d"
  })
  void anId_isOneSegmentOfThePath_whateverItHolds(String id, String segment) {
    try (Served served = Served.answering(Response.json(200, "{\"run\":{}}"))) {
      served.run(id);

      assertThat(served.requests().get(0).rawTarget()).isEqualTo(BASE + "/" + segment);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void anIdThatIsNoSegment_isNotFound_withoutARequest(String id) {
    try (Served served = Served.answering(EMPTY)) {
      Problem problem = Served.problem(() -> served.run(id));

      assertThat(problem).isInstanceOf(RunNotFound.class);
      assertThat(problem.attempts()).isZero();
      assertThat(served.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308})
  void aRedirect_isNeverFollowed(int status) {
    try (Simulator other = Simulator.builder().start();
        Served served =
            Served.answering(
                Response.text(status, "text/html", "moved")
                    .withHeader("Location", "" + other.apiUrl()))) {
      assertThat(served.problem()).isInstanceOf(InvalidRequest.class);
      assertThat(served.requests()).hasSize(1);
      assertThat(other.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic realm=\"x\"",
        "Digest realm=\"x\", nonce=\"y\"",
        "Negotiate",
        "NTLM",
        "Bearer"
      })
  void nobodyButUsAuthenticates(String challenge) {
    try (Served served =
        Served.answering(Response.json(401, "{}").withHeader("WWW-Authenticate", challenge))) {
      assertThat(served.problem()).isInstanceOf(NotAuthenticated.class);
      assertThat(served.requests()).hasSize(1);
    }
  }

  @Test
  void aPackedAnswer_isUnpacked() {
    byte[] packed = Packed.gzip("{\"runs\":[{\"id\":\"packed\"}]}");
    Response answer =
        EMPTY.withContent(out -> out.write(packed)).withHeader("Content-Encoding", "gzip");
    try (Served served = Served.answering(answer)) {
      assertThat(served.runs().items().get(0).id().value()).isEqualTo("packed");
    }
  }

  @Test
  void anAnswerThatIsNotPackedAsItSays_isUnreadable() {
    Problem problem = Served.problemOf(EMPTY.withHeader("Content-Encoding", "gzip"));

    assertThat(problem).isInstanceOf(MalformedResponse.class);
    assertThat(problem.isRetryable()).isFalse();
  }

  @Test
  void anAnswerShorterThanPromised_mayBeAskedForAgain() {
    Problem problem = Served.problemOf(Response.json(200, "{\"runs\":[]}   ").truncatedAfter(11));

    assertThat(problem)
        .isInstanceOfSatisfying(
            MalformedResponse.class, it -> assertThat(it.why()).isEqualTo("it is cut off"));
    assertThat(problem.isRetryable()).isTrue();
  }

  @Test
  void headersWithoutUse_areIgnored_andACorrelationIdIsKept() {
    Problem problem =
        Served.problemOf(
            Response.json(503, "{}")
                .withHeader("Content-Type", "%%;;")
                .withHeader("Retry-After", "soon")
                .withHeader("iTwinPlatform-RateLimit-Retry-After-Seconds", "4")
                .withHeader("X-Request-Id", "4711-ab"));

    assertThat(problem.correlationId()).contains("4711-ab");
    assertThat(problem)
        .isInstanceOfSatisfying(
            ServiceUnavailable.class,
            it -> assertThat(it.retryAfter()).contains(Duration.ofSeconds(4)));
  }

  @Test
  void aTokenThatTheServerSendsBack_isHidden() {
    Problem problem =
        Served.problemOf(
            Response.json(403, "{\"error\":{\"code\":\"X\",\"message\":\"" + Served.SECRET + "\"}}")
                .withHeader("X-Correlation-Id", Served.SECRET));

    assertThat(problem.error().message()).isEqualTo("[hidden]");
    assertThat(problem.context().toString()).doesNotContain(Served.SECRET);
  }

  @Test
  void nobodyThere_isATransportFailure_inOurWords() {
    Served served = new Served(UnaryOperator.identity());
    served.simulator.close();

    assertThat(served.problem())
        .isInstanceOfSatisfying(
            TransportError.class,
            it -> assertThat(it.why()).isEqualTo("the connection was refused"));
    served.catalog.close();
  }

  @Test
  void everyExchange_isTold_withoutSecrets() {
    List<Exchange> exchanges = new ArrayList<>();
    try (Served served = new Served(config -> config.exchangeListener(exchanges::add))) {
      served.simulator.script().next(EMPTY.withHeader("Set-Cookie", "secret=1"));
      served.runs();
    }

    assertThat(exchanges).hasSize(1);
    assertThat(exchanges.get(0).status()).isEqualTo(200);
    assertThat(exchanges.get(0).receivedBytes()).isEqualTo(11);
    assertThat(exchanges.get(0).requestHeaders()).containsEntry("Authorization", "REDACTED");
    assertThat(exchanges.get(0).responseHeaders()).containsEntry("Set-Cookie", "REDACTED");
    assertThat(exchanges.toString()).doesNotContain(Served.SECRET);
  }
}

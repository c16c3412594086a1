package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.scenario.Links;
import dev.syncruns.simulator.scenario.Responder;
import dev.syncruns.simulator.scenario.Responder.RoundRobin;
import dev.syncruns.simulator.server.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private final Simulator simulator = Simulator.builder().generate("c", 250, 1, 1).start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void queuedAnswers_areUsedOnceAndInOrder() {
    simulator.script(
        ErrorResponses.tooManyRequests("-5"),
        ErrorResponses.htmlPage(503),
        Response.json(200, "[not json"));

    assertThat(List.of(status(), status(), status(), status())).containsExactly(429, 503, 200, 200);
  }

  @Test
  void tooManyRequests_hasTheDocumentedBody() {
    simulator.script(ErrorResponses.tooManyRequests("86400"));

    HttpResponse<String> response = ask("");

    assertThat(response.headers().firstValue("retry-after")).hasValue("86400");
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"RateLimitExceeded\",\"message\":\"The client sent more"
                + " requests than allowed by this API for the current tier of the client.\"}}");
  }

  @Test
  void queuedAnswers_areNotForTheTokenEndpoint() {
    simulator.script(Response.status(503));

    URI discovery = simulator.apiUrl().resolve("/.well-known/openid-configuration");
    assertThat(Client.get(discovery).statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo(503);
  }

  @Test
  void rules_applyToWhatFitsAndTheLastOneGoesFirst() {
    simulator
        .script()
        .always((request, documented) -> documented.get().withHeader("X-First", "1"))
        .when(
            request -> request.query("$skip").isPresent(),
            (request, documented) -> documented.get().withHeader("X-Second", "2"));

    assertThat(ask("").headers().map()).containsKey("x-first").doesNotContainKey("x-second");
    assertThat(ask("?$skip=1").headers().map()).containsKeys("x-first", "x-second");
  }

  @Test
  void cycle_beginsAnewAtItsEnd() {
    simulator
        .script()
        .always(new RoundRobin(Responder.always(Response.status(502)), Responder.DOCUMENTED));

    assertThat(List.of(status(), status(), status(), status())).containsExactly(502, 200, 502, 200);
  }

  @Test
  void clear_bringsTheDocumentedAnswersBack() {
    simulator.script(Response.status(503)).always(Responder.always(Response.status(502)));

    simulator.script().clear();

    assertThat(status()).isEqualTo(200);
  }

  @Test
  void behaviourThatNeverAsks_leavesTheTokenUnused() {
    simulator.tokens().expireAfter(1);
    simulator.script(Response.status(503));

    assertThat(List.of(status(), status(), status())).containsExactly(503, 200, 401);
  }

  @Test
  void bentLinks_leaveTheRunsAlone() {
    String plain = Client.page(simulator, "c", "").getJsonArray("runs").toString();

    simulator.script().always(Links.nextIs("http://127.0.0.1:1/other?$skip=5"));

    assertThat(Client.page(simulator, "c", "").getJsonArray("runs")).hasToString(plain);
    assertThat(Client.link(Client.page(simulator, "c", ""), "next"))
        .isEqualTo("http://127.0.0.1:1/other?$skip=5");
  }

  @Test
  void gzip_isSentToWhoAsksForIt() throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                Client.request(Client.runs(simulator, "c", ""))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(ask("").body());
    }
  }

  @Test
  void manyClientsAtOnce_areAllAnsweredAndRecorded() {
    ExecutorService clients = Executors.newFixedThreadPool(64);
    try {
      List<CompletableFuture<Integer>> statuses =
          IntStream.range(0, 64)
              .mapToObj(i -> CompletableFuture.supplyAsync(this::status, clients))
              .toList();

      assertThat(statuses).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
    } finally {
      clients.shutdown();
    }
    assertThat(simulator.requests()).hasSize(64);
  }

  private int status() {
    return ask("").statusCode();
  }

  private HttpResponse<String> ask(String query) {
    return Client.get(Client.runs(simulator, "c", query));
  }
}

package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Responses that belong to another request: late ones on a kept connection, mixed up ones. */
@Timeout(60)
class AnswersOfAnotherTest {
  private static final Pattern CONNECTION =
      Pattern.compile("manifestconnections/([^/]+)/runs(?:/([^ ?]+))?");

  private final List<String> warnings = new ArrayList<>();
  private KeptServer server;
  private TestedCatalog catalog;

  private void serve(BiFunction<Integer, String, String> answers) {
    server = new KeptServer(answers);
    catalog =
        TestedCatalog.create(
            HttpConfig.builder().apiUrl(server.address()).warningListener(warnings::add).build(),
            AccessTokens.fixed(AccessToken.of("sim-canary-1")),
            new SystemTimeSource());
  }

  @AfterEach
  void close() {
    catalog.close();
    server.close();
  }

  @Test
  void oneLateResponseOnAKeptConnection_shiftsNoOther() {
    List<String> late = new ArrayList<>(List.of(KeptServer.ok(page("stranger"))));
    String[] pending = {""};
    serve(
        (connection, head) -> {
          String own = KeptServer.ok(page(asked(head)));
          if (connection > 1) {
            return own;
          }
          String answer = pending[0].isEmpty() ? own : pending[0];
          pending[0] = pending[0].isEmpty() ? late.remove(0) : own;
          return answer;
        });

    for (int i = 0; i < 24; i++) {
      assertThat(runs("c" + i)).as("row %s", i).extracting(Run::connectionId).containsOnly("c" + i);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void bytesBehindAResponse_closeItsConnection() {
    serve(
        (connection, head) ->
            KeptServer.ok("{\"runs\":[]}") + KeptServer.ok("{\"runs\":[{\"id\":\"stale\"}]}"));

    assertThat(runs("a")).isEmpty();
    assertThat(runs("b")).isEmpty();
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aBodyBehindAResponseThatHasNone_closesItsConnection() {
    serve(
        (connection, head) ->
            asked(head).equals("a")
                ? "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n" + KeptServer.ok(page("b"))
                : KeptServer.ok("{\"runs\":[]}"));

    assertThat(Served.problem(() -> runs("a")).httpStatus()).hasValue(503);
    assertThat(runs("b")).isEmpty();
  }

  @Test
  void theServicesOwnSpelling_isAccepted_withOneWarning() {
    serve((connection, head) -> KeptServer.ok(page("spelled-" + asked(head))));

    assertThat(runs("a")).hasSize(2);
    assertThat(runs("a")).hasSize(2);
    assertThat(warnings).singleElement().asString().contains("connection a ");
    assertThat(server.heads()).hasSize(3);
  }

  @Test
  void runsOfSeveralConnections_areRefused() {
    serve(
        (connection, head) ->
            KeptServer.ok("{\"runs\":[" + run("r1", asked(head)) + "," + run("r2", "x") + "]}"));

    assertRefused(() -> runs("a"));
  }

  @Test
  void runsOfAnotherConnectionThatWasAskedFor_areRefused() {
    serve((connection, head) -> KeptServer.ok(page("b")));

    assertThat(runs("b")).hasSize(2);
    assertRefused(() -> runs("a"));
    assertThat(warnings).isEmpty();
  }

  @Test
  void oneSpellingForSeveralConnections_isAccepted_withAWarningEach() {
    serve((connection, head) -> KeptServer.ok(page("x")));

    assertThat(runs("a")).hasSize(2);
    assertThat(runs("b")).hasSize(2);
    assertThat(runs("a")).hasSize(2);
    assertThat(warnings).hasSize(2);
  }

  @Test
  void runsWithoutAConnection_areFine() {
    serve(
        (connection, head) -> KeptServer.ok("{\"runs\":[{\"id\":\"r\"},{\"connectionId\":\"\"}]}"));

    assertThat(runs("a")).hasSize(2);
    assertThat(server.heads()).hasSize(1);
  }

  @Test
  void aSingleRunWithAnotherId_isRefused() {
    serve((connection, head) -> KeptServer.ok(run("other", asked(head))));

    assertRefused(() -> run("wanted"));
  }

  @Test
  void aSingleRunOfAnotherRequest_isAskedForAgain() {
    serve(
        (connection, head) ->
            KeptServer.ok(connection == 1 ? run("other", "x") : run("WANTED", asked(head))));

    assertThat(run("wanted").id().value()).isEqualTo("WANTED");
  }

  private static void assertRefused(Runnable call) {
    Problem problem = Served.problem(call);
    assertThat(problem).isInstanceOf(MalformedResponse.class);
    assertThat(problem.getMessage()).contains("another");
    assertThat(problem.attempts()).isEqualTo(2);
  }

  private List<Run> runs(String connection) {
    return catalog
        .runs(ConnectionId.of(connection), PageRequest.first(10), CallOptions.none())
        .items();
  }

  private Run run(String id) {
    return catalog.run(ConnectionId.of("a"), RunId.of(id), CallOptions.none());
  }

  private static String asked(String head) {
    Matcher path = CONNECTION.matcher(head);
    assertThat(path.find()).isTrue();
    return path.group(1);
  }

  private static String page(String connection) {
    return "{\"runs\":[" + run("r1", connection) + "," + run("r2", connection) + "]}";
  }

  private static String run(String id, String connection) {
    return "{\"id\":\"" + id + "\",\"connectionId\":\"" + connection + "\"}";
  }
}

package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.simulator.scenario.Fault;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenariosTest {

  @ParameterizedTest
  @EnumSource
  void everyScenario_isFoundByItsNameAndServesConnections(Scenario scenario) {
    assertThat(Scenario.named(scenario.id())).isSameAs(scenario);
    assertThat(scenario.description()).doesNotContain("\n").isNotBlank();
    try (Simulator simulator = start(scenario)) {
      assertThat(simulator.connections()).isNotEmpty();
    }
  }

  @Test
  void readme_listsEveryScenario() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(Scenario.all())
        .allSatisfy(
            scenario ->
                assertThat(readme)
                    .contains("| `" + scenario.id() + "` | " + scenario.description() + " |"));
  }

  @Test
  void guide_listsEveryFault() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/simulator.md"));

    assertThat(Fault.all())
        .allSatisfy(
            fault ->
                assertThat(guide)
                    .contains("| `" + fault.id() + "` | " + fault.description() + " |"));
  }

  @Test
  void unknownName_isSaidWithTheKnownOnes() {
    assertThatThrownBy(() -> Scenario.named("sunny"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sunny")
        .hasMessageContaining("nightly-partial, auth-expired");
  }

  @Test
  void healthy_hasOnlySuccesses() {
    assertThat(results(Scenario.HEALTHY)).containsExactly("Undetermined", "Success");
  }

  @Test
  void authExpired_hasFailedForSixNights() {
    try (Simulator simulator = start(Scenario.AUTH_EXPIRED)) {
      List<JsonObject> runs = Client.wholeRuns(simulator, first(simulator));

      assertThat(runs.subList(0, 6))
          .allSatisfy(
              run ->
                  assertThat(run.getJsonObject("error").getString("errorKey"))
                      .isEqualTo("UserNotAuthenticated"));
      assertThat(runs.get(6).getString("result")).isEqualTo("Success");
    }
  }

  @Test
  void stuckQueued_staysQueued() {
    TestClock clock = new TestClock();
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.STUCK_QUEUED).clock(clock).start()) {
      clock.advance(java.time.Duration.ofHours(12));

      JsonObject run = Client.wholeRuns(simulator, first(simulator)).get(0);
      assertThat(run.getString("state")).isEqualTo("Queued");
      assertThat(run.getString("result")).isEqualTo("Undetermined");
    }
  }

  @Test
  void flaky_hasPartialNightsAndRecoveredOnes() {
    assertThat(results(Scenario.FLAKY)).contains("Success", "PartialSuccess");
  }

  @Test
  void slowRegression_endsWithFailure() {
    assertThat(results(Scenario.SLOW_REGRESSION)).contains("Success", "PartialSuccess");
  }

  @Test
  void empty_hasNoRuns() {
    assertThat(results(Scenario.EMPTY)).isEmpty();
  }

  @Test
  void huge_has5000Runs() {
    try (Simulator simulator = start(Scenario.HUGE)) {
      JsonObject last = Client.page(simulator, first(simulator), "?$skip=4999&$top=10");

      assertThat(last.getJsonArray("runs")).hasSize(1);
    }
  }

  @Test
  void rateLimited_asksToWaitInSecondsAndByDate() {
    try (Simulator simulator = start(Scenario.RATE_LIMITED)) {
      List<String> waits = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        HttpResponse<String> response = ask(simulator);
        waits.add(
            response.statusCode() + " " + response.headers().firstValue("Retry-After").orElse(""));
      }

      assertThat(waits)
          .containsExactly(
              "429 1", "429 1", "200 ", "200 ", "429 Mon, 02 Mar 2026 08:00:02 GMT", "200 ");
    }
  }

  @Test
  void tokenExpires_afterThreeRequests() {
    try (Simulator simulator = start(Scenario.TOKEN_EXPIRES)) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        statuses.add(ask(simulator).statusCode());
      }

      assertThat(statuses).containsExactly(200, 200, 200, 401);
    }
  }

  @Test
  void flappyNetwork_failsBeforeItAnswers() {
    try (Simulator simulator = start(Scenario.FLAPPY_NETWORK)) {
      assertThat(ask(simulator).body()).startsWith("<!DOCTYPE html>");
      assertThatThrownBy(() -> ask(simulator)).isInstanceOf(UncheckedIOException.class);
      assertThat(ask(simulator).statusCode()).isEqualTo(200);
      assertThat(ask(simulator).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagingDrift_shiftsTheListByTenBeforeEachNextPage() {
    try (Simulator simulator = start(Scenario.PAGING_DRIFT)) {
      String id = first(simulator);
      List<String> before = ids(simulator, id, "?$top=100");

      List<String> second = ids(simulator, id, "?$skip=100&$top=100");
      List<String> third = ids(simulator, id, "?$skip=200&$top=100");

      assertThat(second.subList(0, 10)).isEqualTo(before.subList(90, 100));
      assertThat(third.subList(0, 10)).isEqualTo(second.subList(90, 100));
      assertThat(third).hasSize(70);
    }
  }

  @Test
  void schemaDrift_hasRunsOfNoKnownShape() {
    try (Simulator simulator = start(Scenario.SCHEMA_DRIFT)) {
      String body =
          Client.get(Client.runs(simulator, first(simulator), ""), "Prefer", Client.WHOLE).body();

      assertThat(body)
          .contains("Hibernating", "0001-01-01T00:00:00Z", "4294967295", "Cancelled", "null")
          .contains("123456789012345678901234567890")
          .doesNotContain("_links");
    }
  }

  @Test
  void hostileText_reachesTheClientUnchanged() {
    try (Simulator simulator = start(Scenario.HOSTILE_TEXT)) {
      List<JsonObject> runs = Client.wholeRuns(simulator, first(simulator));
      Set<String> keys = new LinkedHashSet<>();
      runs.forEach(run -> keys.add(run.getJsonObject("error").getString("errorKey")));

      assertThat(String.join("\n", keys))
          .contains("\u001b[2J", "\u001b]8;;", "\u001b]52;", "\u202e", "##vso[", "::error")
          .contains("<script>", "=cmd|", "\r\n", "\u0000", "|---|");
    }
  }

  @Test
  void pagesOwnExample_isServedByteForByte() throws IOException {
    try (Simulator simulator = start(Scenario.BAD_LINKS)) {
      String body = ask(simulator).body();

      assertThat(body)
          .startsWith("{ \"runs\": [{ \"id\": \"5a9c04ef-b1e2-4b70-bee1-2689075fc178\"")
          .contains("manifestconnections/{connectionId}/runs?$skip=200&$top=100")
          .hasSize(507);
      assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(507);
    }
  }

  @Test
  void badLinks_leadElsewhereBackOrNowhere() {
    try (Simulator simulator = start(Scenario.BAD_LINKS)) {
      assertThat(next(simulator, "foreign-host", "")).startsWith("https://runs.example.invalid/");
      assertThat(next(simulator, "foreign-host", "")).endsWith("?$skip=100&$top=100");
      assertThat(next(simulator, "itself", "?$skip=100")).contains("$skip=100&");
      assertThat(next(simulator, "backwards", "?$skip=100")).contains("$skip=0&");
      assertThat(next(simulator, "endless", "?$skip=9000")).contains("$skip=9100&");
      assertThat(next(simulator, "no-links", "")).isEmpty();
      assertThat(next(simulator, "not-a-uri", "")).contains("[not a uri");
    }
  }

  private static Simulator start(Scenario scenario) {
    return Simulator.builder()
        .scenario(scenario)
        .clock(new TestClock())
        .delay(pause -> assertThat(pause).isPositive())
        .start();
  }

  private static String first(Simulator simulator) {
    return simulator.connections().get(0).id();
  }

  private static HttpResponse<String> ask(Simulator simulator) {
    return Client.get(Client.runs(simulator, first(simulator), ""), "Prefer", Client.WHOLE);
  }

  private static Set<String> results(Scenario scenario) {
    try (Simulator simulator = start(scenario)) {
      Set<String> results = new LinkedHashSet<>();
      Client.wholeRuns(simulator, first(simulator))
          .forEach(run -> results.add(run.getString("result")));
      return results;
    }
  }

  private static List<String> ids(Simulator simulator, String id, String query) {
    return Client.page(simulator, id, query)
        .getJsonArray("runs")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(run -> run.getString("id"))
        .toList();
  }

  private static String next(Simulator simulator, String name, String query) {
    String id =
        simulator.connections().stream()
            .filter(connection -> connection.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    JsonObject page = Client.page(simulator, id, query);
    return page.containsKey("_links") ? Client.link(page, "next") : "";
  }
}

package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each refusal of the service becomes: an exit code, words for people, JSON for programs. */
class ServiceErrorsIT {
  @TempDir Path home;
  private Simulator simulator;
  private Syncruns syncruns;

  @BeforeEach
  void start() {
    simulator = Simulator.builder().scenario(Scenario.HEALTHY).start();
    String connection = simulator.connections().get(0).id();
    syncruns = Syncruns.at(home).talkingTo(simulator.apiUrl(), connection);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void unauthorized_is_4() {
    Ran ran = syncruns.with("SYNCRUNS_TOKEN", "not-of-the-simulator").run("list");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("error: the service refused the access token (401 ")
        .contains("\n  likely      ", "\n  try         ")
        .doesNotContain("not-of-the-simulator", "\tat ");
  }

  @Test
  void unknown_connection_is_5_and_says_where_its_id_came_from() {
    Ran ran = syncruns.run("list", "-c", "unknown-connection-of-nobody-00000000000000");

    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.err())
        .startsWith("error: the API does not know this connection (404 ")
        .contains("unknown-connection-of-nobody-00000000000000", "(--connection)", "5 (not found)");
  }

  @Test
  void rejected_values_are_2_and_named_by_their_options() {
    Ran ran = syncruns.run("list", "--page-size", "5000");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("rejected    --page-size 5000 ($top): ");
  }

  @Test
  void a_limit_beyond_patience_is_6_at_once_and_says_how_long() {
    simulator.script().always((request, documented) -> ErrorResponses.tooManyRequests("86400"));

    Ran ran = syncruns.run("list");

    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.err()).contains("asks        to wait 24 h (86400 s)");
    assertThat(simulator.requests()).hasSize(1);
  }

  @Test
  void an_error_of_the_service_is_7_and_counts_the_attempts() {
    simulator.script().always((request, documented) -> ErrorResponses.htmlPage(503));

    Ran ran = syncruns.run("list", "--retries", "1");

    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.err()).contains("(503", "attempts    2");
  }

  @Test
  void nobody_there_is_7() {
    simulator.close();

    Ran ran = syncruns.run("list", "--retries", "0");

    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.err()).startsWith("error: no answer from the service: ");
  }

  @Test
  void a_budget_of_requests_that_is_used_up_is_6() {
    simulator.script().always((request, documented) -> ErrorResponses.htmlPage(503));

    Ran ran = syncruns.run("list", "--max-requests", "1");

    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.err()).contains("--max-requests");
    assertThat(simulator.requests()).hasSize(1);
  }

  @Test
  void with_json_an_error_is_one_object_on_standard_error() {
    for (String[] format : new String[][] {{"--json"}, {"-o", "json"}, {"-ojsonl"}}) {
      String[] arguments = new String[format.length + 3];
      arguments[0] = "list";
      System.arraycopy(format, 0, arguments, 1, format.length);
      arguments[format.length + 1] = "--page-size";
      arguments[format.length + 2] = "5000";

      Ran ran = syncruns.run(arguments);

      assertThat(ran.out()).isEmpty();
      assertThat(ran.err().lines()).hasSize(1);
      JsonObject error =
          Json.createReader(new StringReader(ran.err())).readObject().getJsonObject("error");
      assertThat(error.getInt("exit")).isEqualTo(2).isEqualTo(ran.exit());
      assertThat(error.getInt("httpStatus")).isEqualTo(422);
      assertThat(error.getString("apiCode")).isEqualTo("InvalidManifestConnectionRunsRequest");
      assertThat(error.getString("message")).isNotBlank();
      assertThat(error.getJsonArray("details").getJsonObject(0).getString("option"))
          .isEqualTo("--page-size");
    }
  }

  @Test
  void doctor_runs_all_checks_and_ends_with_the_worst() {
    Ran ran =
        syncruns
            .with("CI", "true")
            .run("doctor", "-c", "unknown-connection-of-nobody-00000000000000");

    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.out())
        .contains("ok    config", "ok    token", "ok    network", "ok    permission")
        .contains("fail  connection", "fix: ", "skip  paging", "    terminal")
        .endsWith("   exit 5\n");
  }

  @Test
  void doctor_says_when_there_is_no_token_and_still_looks_at_the_rest() {
    Ran ran =
        Syncruns.at(home)
            .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
            .run("doctor", "--json");

    assertThat(ran.exit()).isEqualTo(4);
    JsonObject report = Json.createReader(new StringReader(ran.out())).readObject();
    assertThat(report.getJsonArray("checks").toString()).contains("\"network\",\"level\":\"ok\"");
    assertThat(report.getInt("exit")).isEqualTo(4);
  }

  @Test
  void an_address_without_tls_to_another_machine_is_refused_and_its_password_not_repeated() {
    Ran flag = syncruns.run("list", "--api-url", "http://example.com");
    Ran setting = syncruns.with("SYNCRUNS_API_URL", "https://me:pa55word@example.com").run("list");

    assertThat(flag.exit()).isEqualTo(2);
    assertThat(flag.err()).contains("--api-url", "http://example.com", "allowed");
    assertThat(setting.exit()).isEqualTo(3);
    assertThat(setting.err()).contains("SYNCRUNS_API_URL").doesNotContain("pa55word");
    assertThat(simulator.requests()).isEmpty();
  }
}

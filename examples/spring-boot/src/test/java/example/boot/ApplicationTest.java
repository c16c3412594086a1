package example.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(120)
class ApplicationTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Simulator simulator;
  private String connection;
  private ConfigurableApplicationContext application;

  @BeforeEach
  void start() {
    simulator = Simulator.builder().scenario(Scenario.named("nightly-partial")).start();
    connection = simulator.connections().get(0).id();
    application =
        SpringApplication.run(
            Application.class,
            "--server.port=0",
            "--syncruns.api-url=" + simulator.apiUrl(),
            "--syncruns.token=sim-secret",
            "--syncruns.connection=" + connection);
  }

  @AfterEach
  void stop() {
    application.close();
    simulator.close();
  }

  @Test
  void listsRuns_metersTheCalls_andIsHealthy() throws Exception {
    HttpResponse<String> runs = get("/connections/" + connection + "/runs");
    assertThat(runs.statusCode()).isEqualTo(200);
    assertThat(runs.body()).contains("\"outcome\":\"partial\"");

    assertThat(get("/actuator/health").body()).contains("\"syncRunsHealth\":{\"status\":\"UP\"}");
    assertThat(get("/actuator/metrics/syncruns.call?tag=outcome:success").body())
        .contains("\"list_runs\"")
        .doesNotContain(connection, "sim-secret");
    assertThat(get("/connections/unknown/runs").statusCode()).isEqualTo(502);
  }

  @Test
  void aServiceWhoseApiIsGone_isNotHealthy() throws Exception {
    simulator.close();

    HttpResponse<String> health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"syncRunsHealth\":{\"status\":\"DOWN\"}");
  }

  @Test
  void aRequestInProgress_isAnsweredBeforeTheServiceEnds() throws Exception {
    int before = simulator.requests().size();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request("/connections/" + connection + "/runs"), BodyHandlers.ofString());
    while (simulator.requests().size() == before && !answer.isDone()) {
      Thread.onSpinWait();
    }

    application.close();

    assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    String port = application.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }
}

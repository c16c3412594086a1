package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedJob;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedTask;
import dev.syncruns.simulator.data.SimulatedTask.SimulatedReport;
import dev.syncruns.simulator.data.SimulatedTaskError;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandMadeDataTest {

  private static final Instant TWO = Instant.parse("2026-03-02T02:00:00.1234567Z");

  @Test
  void builtRun_isServedFieldByField() {
    SimulatedTask task =
        SimulatedTask.builder("Deck.rvt")
            .id("task-1")
            .outcome("Completed", "Error")
            .time(TWO, TWO.plusSeconds(60))
            .retryAttempts(3)
            .error(SimulatedTaskError.known("UserNotAuthenticated").with("details", "mine"))
            .report(SimulatedReport.of(1, 2, 3))
            .build();
    SimulatedJob job =
        SimulatedJob.builder("REVIT")
            .id("job-1")
            .outcome("Completed", "Error")
            .time(TWO, TWO.plusSeconds(61))
            .task(task)
            .build();
    SimulatedRun run =
        SimulatedRun.builder()
            .id("run-1")
            .state("Completed")
            .result("Error")
            .phase("MasterFile")
            .start(TWO)
            .end("0001-01-01T00:00:00Z")
            .error("SomeKey", "Some text.")
            .job(job)
            .field("extra", JsonValue.NULL)
            .build();

    assertThat(served(SimulatedRuns.of(run)))
        .singleElement()
        .hasToString(
            "{\"id\":\"run-1\",\"state\":\"Completed\",\"result\":\"Error\","
                + "\"phase\":\"MasterFile\",\"startDateTime\":\"2026-03-02T02:00:00.1234567Z\","
                + "\"endDateTime\":\"0001-01-01T00:00:00Z\","
                + "\"error\":{\"errorKey\":\"SomeKey\",\"description\":\"Some text.\"},"
                + "\"extra\":null,\"jobs\":["
                + job.json()
                + "],\"connectionId\":\"mine\"}");
    assertThat(job.json().getJsonArray("tasks").getJsonObject(0)).isEqualTo(task.json());
    assertThat(task.json().getJsonObject("error").getString("details")).isEqualTo("mine");
    assertThat(task.json().toString())
        .contains("\"suggestedAction\":\"Error\"", "\"totalOtherIssuesCount\":3");
  }

  @Test
  void runWithoutAField_doesNotHaveIt() {
    SimulatedRun run = SimulatedRun.builder().without("result").without("state").build();

    assertThat(served(SimulatedRuns.of(run)).get(0).keySet()).containsExactly("id", "connectionId");
  }

  @Test
  void rawRuns_areServedVerbatim() {
    String odd = "{ \"id\" : \"a\\u0041\",   \"n\": 1.50e3 }";
    try (Simulator simulator =
        Simulator.builder().rawRuns("raw", List.of(odd, "nonsense")).start()) {
      String whole = Client.get(Client.runs(simulator, "raw", ""), "Prefer", Client.WHOLE).body();
      String minimal = Client.get(Client.runs(simulator, "raw", "?$top=1")).body();

      assertThat(whole).startsWith("{\"runs\":[" + odd + ",nonsense],");
      assertThat(minimal).startsWith("{\"runs\":[{\"id\":\"aA\"}],");
    }
  }

  @Test
  void hundredThousandRuns_areMadeAsTheyAreAskedFor() {
    try (Simulator simulator = Simulator.builder().generate("big", 100_000, 3, 10).start()) {
      JsonObject page = Client.page(simulator, "big", "?$skip=99990&$top=1000");

      assertThat(page.getJsonArray("runs")).hasSize(10);
    }
  }

  @Test
  void unknownErrorKey_isSaidWithTheKnownOnes() {
    assertThatThrownBy(() -> SimulatedTaskError.known("Nothing"))
        .hasMessageContaining("Nothing")
        .hasMessageContaining("RunOrchestrationError");
  }

  @Test
  void twoConnectionsOfOneId_areRefused() {
    SimulatorBuilder builder =
        Simulator.builder()
            .connection("twice", SimulatedRuns.of())
            .connection(new SimulatedConnection("twice", "b", "B"), SimulatedRuns.of());

    assertThatThrownBy(builder::start).hasMessageContaining("twice");
  }

  private static List<JsonObject> served(SimulatedRuns runs) {
    try (Simulator simulator = Simulator.builder().connection("mine", runs).start()) {
      return Client.wholeRuns(simulator, "mine");
    }
  }
}

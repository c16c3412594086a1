package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.data.SimulatedConnection;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NightlyPartialTest {

  private static final Duration UNTIL_THE_END = Duration.ofMinutes(15);

  private final TestClock clock = new TestClock();
  private final Simulator simulator = Simulator.builder().clock(clock).seed(7).start();
  private final String bridge = simulator.connections().get(0).id();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void connections_haveIdsAsTheServiceGivesThem() {
    assertThat(simulator.connections())
        .extracting(SimulatedConnection::name)
        .startsWith("bridge", "tunnel-n", "depot");
    assertThat(simulator.connections())
        .allSatisfy(connection -> assertThat(connection.id()).matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void bridge_hasNineWeeksOfNightsAndOneRunUnderWay() {
    List<JsonObject> runs = Client.wholeRuns(simulator, bridge);

    assertThat(runs).hasSize(63);
    assertThat(results(runs.subList(0, 8)))
        .containsExactly(
            "Undetermined",
            "PartialSuccess",
            "PartialSuccess",
            "Success",
            "Success",
            "Error",
            "Success",
            "Success");
    assertThat(runs.get(1).getString("startDateTime")).startsWith("2026-03-02T02:00:0");
    assertThat(runs.get(5).getJsonObject("error").getString("errorKey"))
        .isEqualTo("UserNotAuthenticated");
    assertThat(runs)
        .extracting(run -> run.getString("startDateTime"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(runs).extracting(run -> run.getString("id")).doesNotHaveDuplicates();
  }

  @Test
  void lastNight_failsForTheSameCausesAsTheNightBefore() {
    List<JsonObject> runs = Client.wholeRuns(simulator, bridge);

    assertThat(failures(runs.get(1)))
        .isEqualTo(failures(runs.get(2)))
        .isEqualTo(
            Map.of(
                "Pier-07.dgn", "SourceFileNotFound",
                "Pier-09.dgn", "SourceFileNotFound",
                "Deck.rvt", "RunOrchestrationError"));
    assertThat(failures(runs.get(3))).isEmpty();
  }

  @Test
  void taskError_hasAllElevenFields() {
    JsonObject failed =
        tasks(Client.wholeRuns(simulator, bridge).get(1)).stream()
            .filter(task -> task.getString("sourceFileId").equals("Deck.rvt"))
            .findFirst()
            .orElseThrow();

    JsonObject error = failed.getJsonObject("error");
    assertThat(error.keySet())
        .containsExactlyInAnyOrder(
            "errorCode",
            "message",
            "details",
            "bridgeExitCode",
            "system",
            "phase",
            "category",
            "descriptionKey",
            "description",
            "kbArticleLink",
            "canUserFix");
    assertThat(error.getJsonNumber("bridgeExitCode").longValueExact()).isEqualTo(4294967295L);
    assertThat(failed.getInt("retryAttempts")).isEqualTo(3);
    assertThat(failed.getJsonObject("details").getJsonObject("synchronizationReport").keySet())
        .contains("totalErrorsCount", "totalWarningsCount", "totalOtherIssuesCount");
  }

  @Test
  void currentRun_isUnderWayAtTheStart() {
    JsonObject run = current();

    assertThat(run.getString("state")).isEqualTo("Executing");
    assertThat(run.getString("phase")).isEqualTo("MasterFile");
    assertThat(run.getString("endDateTime")).isEqualTo("0001-01-01T00:00:00Z");
    assertThat(tasks(run)).hasSize(32);
    assertThat(states(run))
        .containsKeys("Completed", "Executing", "NotStarted")
        .satisfies(states -> assertThat(states.get("Completed")).isBetween(9L, 14L));
    assertThat(failures(run)).containsOnlyKeys("Pier-07.dgn");
  }

  @Test
  void currentRun_goesThroughItsStatesAndTasksInOrder() {
    List<String> states = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    for (Duration passed = Duration.ZERO;
        passed.compareTo(UNTIL_THE_END) < 0;
        passed = passed.plusSeconds(10)) {
      JsonObject run = current();
      states.add(run.getString("state"));
      done.add(states(run).getOrDefault("Completed", 0L));
      clock.advance(Duration.ofSeconds(10));
    }

    assertThat(states.stream().distinct()).containsExactly("Executing", "Finalizing", "Completed");
    assertThat(done).isSorted();
    assertThat(done.stream().distinct().count()).isGreaterThan(12);
    assertThat(current().getString("result")).isEqualTo("PartialSuccess");
    assertThat(failures(current())).containsOnlyKeys("Pier-07.dgn");
  }

  @Test
  void nextNight_appearsAndBeginsInTheQueue() {
    clock.advance(Duration.between(TestClock.START, Instant.parse("2026-03-03T02:00:03Z")));

    List<JsonObject> runs = Client.wholeRuns(simulator, bridge);
    assertThat(runs).hasSize(64);
    assertThat(runs.get(0).getString("state")).isIn("Queued", "WaitingToExecute");
    clock.advance(Duration.ofSeconds(4));
    assertThat(Client.wholeRuns(simulator, bridge).get(0).getString("state"))
        .isEqualTo("WaitingToExecute");
  }

  @Test
  void sameSeedAndStart_giveTheSameBytesAndAnotherSeedOthers() {
    try (Simulator same = Simulator.builder().clock(new TestClock()).seed(7).start();
        Simulator other = Simulator.builder().clock(new TestClock()).seed(8).start()) {
      String runs = runsOf(simulator);

      assertThat(runsOf(same)).isEqualTo(runs);
      assertThat(runsOf(other)).isNotEqualTo(runs);
    }
  }

  @Test
  void speed_letsTimePassFaster() {
    try (Simulator fast = Simulator.builder().clock(clock).speed(60).start()) {
      clock.advance(Duration.ofSeconds(15));

      assertThat(Client.wholeRuns(fast, bridge).get(0).getString("state")).isEqualTo("Completed");
      assertThat(current().getString("state")).isEqualTo("Executing");
    }
  }

  private String runsOf(Simulator which) {
    return Client.page(which, bridge, "?$top=1000").getJsonArray("runs").toString();
  }

  private JsonObject current() {
    return Client.page(simulator, bridge, "?$top=1").getJsonArray("runs").getJsonObject(0);
  }

  private static List<String> results(List<JsonObject> runs) {
    return runs.stream().map(run -> run.getString("result")).toList();
  }

  private static List<JsonObject> tasks(JsonObject run) {
    return run.getJsonArray("jobs").getValuesAs(JsonObject.class).stream()
        .flatMap(job -> job.getJsonArray("tasks").getValuesAs(JsonObject.class).stream())
        .toList();
  }

  private static Map<String, Long> states(JsonObject run) {
    return tasks(run).stream()
        .map(task -> task.getString("state"))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Map<String, String> failures(JsonObject run) {
    return tasks(run).stream()
        .filter(task -> task.getString("result").equals("Error"))
        .collect(
            Collectors.toMap(
                task -> task.getString("sourceFileId"),
                task -> task.getJsonObject("error").getString("descriptionKey")));
  }
}

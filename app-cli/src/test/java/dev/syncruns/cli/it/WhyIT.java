package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve failures of three causes, told as three: six nights without a reference, three without a
 * sign-in, three in which a connector ended. No two messages are alike.
 */
class WhyIT {
  private static final Instant FIRST_NIGHT = Instant.parse("2026-01-01T02:00:00Z");
  private static final int NIGHTS = 20;

  @TempDir Path home;
  private Simulator simulator;
  private Syncruns syncruns;

  @BeforeEach
  void start() {
    List<String> newestFirst = new ArrayList<>();
    for (int night = NIGHTS - 1; night >= 0; night--) {
      newestFirst.add(night(night));
    }
    simulator = Simulator.builder().rawRuns("why", newestFirst).start();
    syncruns = Syncruns.at(home).talkingTo(simulator.apiUrl(), "why");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void threeCausesResolvedLastWithTheirCourse() {
    Ran ran = syncruns.run("why", "--json");

    assertThat(ran.exit()).isZero();
    JsonObject json = json(ran.out());
    assertThat(json.getInt("causeCount")).isEqualTo(3);
    assertThat(json.getInt("diagnosedRuns")).isEqualTo(NIGHTS);
    List<JsonObject> causes = json.getJsonArray("causes").getValuesAs(JsonObject.class);
    assertCause(causes.get(0), "TAE_BRG_1000", "unknown", 3, "night-09", "night-19");
    assertCause(causes.get(1), "SourceFileNotFound", "yours", 6, "night-05", "night-10");
    assertCause(causes.get(2), "UserNotAuthenticated", "yours", 0, "night-12", "night-14");
    assertThat(lastGood(causes)).containsExactly("night-04", "night-04", "night-11");
    assertThat(causes.stream().map(cause -> cause.getString("standing")))
        .containsExactly("active", "resolved", "resolved");
    assertThat(causes.get(1).getString("sinceRun")).isEqualTo("night-11");
    assertThat(causes.get(2).getString("sinceRun")).isEqualTo("night-15");
    assertThat(json.getJsonObject("lastGoodRun").getString("id")).isEqualTo("night-18");
    JsonObject seen = json.getJsonObject("observations");
    assertThat(seen.getInt("successfulTasksWithError")).isEqualTo(1);
    assertThat(seen.getInt("reportWarnings")).isEqualTo(NIGHTS - 3);
  }

  @Test
  void peopleAndOtherFormatsAreToldTheSame() {
    String story = syncruns.run("why").out();
    String csv =
        syncruns
            .run("why", "-o", "csv", "--columns", "name,tasks,firstSeenRun", "--no-header")
            .out();
    List<JsonObject> causes =
        json(syncruns.run("why", "--json").out())
            .getJsonArray("causes")
            .getValuesAs(JsonObject.class);

    assertThat(story)
        .startsWith(
            "why: 8 partial, 3 failed of 20 finished runs. 3 causes. Last good run night-18")
        .containsSubsequence(
            "WHO CAN FIX IT IS NOT SAID (1)", " 1  ", "RESOLVED (2)", " 2  ", " 3  ");
    String unresolved = story.substring(0, story.indexOf("RESOLVED"));
    assertThat(csv.lines()).hasSize(3);
    for (JsonObject cause : causes) {
      assertThat(story)
          .contains(cause.getString("name"))
          .contains(cause.getString("firstSeenRun"), cause.getString("lastGoodRun"));
      assertThat(unresolved.contains(cause.getString("name")))
          .as(cause.getString("name"))
          .isEqualTo(unresolved.contains(cause.getString("advice")));
      assertThat(csv)
          .contains(
              cause.getString("name")
                  + ","
                  + cause.getInt("tasks")
                  + ","
                  + cause.getString("firstSeenRun"));
    }
  }

  private static void assertCause(
      JsonObject cause, String name, String who, int tasks, String first, String last) {
    assertThat(cause.getString("name")).isEqualTo(name);
    assertThat(cause.getString("who")).isEqualTo(who);
    assertThat(cause.getInt("tasks")).isEqualTo(tasks);
    assertThat(cause.getString("firstSeenRun")).isEqualTo(first);
    assertThat(cause.getString("lastSeenRun")).isEqualTo(last);
  }

  private static List<String> lastGood(List<JsonObject> causes) {
    return causes.stream().map(cause -> cause.getString("lastGoodRun")).toList();
  }

  private static String night(int night) {
    boolean signedOut = night >= 12 && night <= 14;
    boolean missing = night >= 5 && night <= 10;
    boolean crashed = night == 9 || night == 16 || night == 19;
    Instant start = FIRST_NIGHT.plus(night, ChronoUnit.DAYS);
    JsonObjectBuilder run =
        Json.createObjectBuilder()
            .add("id", "night-%02d".formatted(night))
            .add("state", "Completed")
            .add("result", signedOut ? "Error" : missing || crashed ? "PartialSuccess" : "Success")
            .add("startDateTime", start.toString())
            .add("endDateTime", start.plusSeconds(600).toString());
    if (signedOut) {
      return run.add(
              "error",
              Json.createObjectBuilder()
                  .add("errorKey", "UserNotAuthenticated")
                  .add("description", "Not authenticated for " + night + " days"))
          .build()
          .toString();
    }
    var tasks =
        Json.createArrayBuilder().add(task("Span.dgn", night == 3 ? crash(night) : null, true));
    if (missing) {
      tasks.add(task("Pier-" + night + ".dgn", missing(night), false));
    }
    if (crashed) {
      tasks.add(task("Deck.rvt", crash(night), false));
    }
    return run.add(
            "jobs",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("id", "job-" + night)
                        .add("connectorType", "MSTN")
                        .add("state", "Completed")
                        .add("result", "Success")
                        .add("tasks", tasks)))
        .build()
        .toString();
  }

  private static JsonObjectBuilder task(
      String file, @Nullable JsonObjectBuilder error, boolean success) {
    JsonObjectBuilder task =
        Json.createObjectBuilder()
            .add("id", "task-" + file)
            .add("sourceFileId", file)
            .add("state", "Completed")
            .add("result", success ? "Success" : "Error")
            .add("retryAttempts", success ? 0 : 2);
    if (success) {
      task.add(
          "details",
          Json.createObjectBuilder()
              .add(
                  "synchronizationReport",
                  Json.createObjectBuilder().add("totalWarningsCount", 1)));
    }
    return error == null ? task : task.add("error", error);
  }

  private static JsonObjectBuilder missing(int night) {
    return Json.createObjectBuilder()
        .add("errorCode", "TAE_REF_2004")
        .add("descriptionKey", "SourceFileNotFound")
        .add("message", "Datei ../Büro-" + night + "/Größe.dgn (Zeile " + night + ") fehlt")
        .add("canUserFix", true);
  }

  private static JsonObjectBuilder crash(int night) {
    return Json.createObjectBuilder()
        .add("errorCode", "TAE_BRG_1000")
        .add("bridgeExitCode", night == 9 ? -1L : 4294967295L)
        .add("message", "Prozess " + night * 7 + " beendet nach " + night + " s")
        .add("system", night == 9 ? "connector" : "Connector");
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

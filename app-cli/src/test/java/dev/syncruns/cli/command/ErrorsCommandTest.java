package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.run.Run;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @Test
  void listsWhatWasSeenFirstThenWhatIsKnown() {
    JsonObject json = json(WEEK, "errors", "list");

    assertThat(json.getString("schema")).isEqualTo("syncruns.errors/v1");
    List<JsonObject> errors = json.getJsonArray("errors").getValuesAs(JsonObject.class);
    assertThat(errors.stream().map(error -> error.getString("name")).limit(3))
        .containsExactly("SourceFileNotFound", "RunOrchestrationError", "UserNotAuthenticated");
    assertThat(errors).hasSize(ErrorCatalogue.all().size());
    assertThat(errors.get(0).getInt("failures")).isEqualTo(4);
    assertThat(errors.get(0).getString("standing")).isEqualTo("active");
    assertThat(errors.get(0).getString("firstSeen")).isEqualTo("2025-11-23T02:00:00Z");
    assertThat(errors.get(2).getString("standing")).isEqualTo("resolved");
    assertThat(errors.get(2).getString("fixableBasis")).isEqualTo("built-in");
    assertThat(errors.get(3).getInt("failures")).isZero();
    assertThat(errors.get(3).isNull("lastSeen")).isTrue();
  }

  @Test
  void seenLeavesOutWhatTheHistoryDoesNotHave() {
    assertThat(Cli.run(WEEK, "errors", "list", "--seen", "-o", "name").lines())
        .containsExactly("SourceFileNotFound", "RunOrchestrationError", "UserNotAuthenticated");
    assertThat(Cli.run(List.of(), "errors", "list", "--seen").lines())
        .containsExactly("bridge: no error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UserNotAuthenticated", "usernotauthenticated", " UserNotAuthenticated "})
  void whatIsPubliclyKnownNeedsNoConnection(String key) {
    Cli cli = Cli.run(List.of(), "errors", "explain", key);

    assertThat(cli.exit()).isZero();
    assertThat(cli.requests()).isEmpty();
    assertThat(cli.lines().get(0)).isEqualTo("UserNotAuthenticated");
    assertThat(cli.out())
        .contains("you can fix (built-in)", "built-in, catalogue of " + ErrorCatalogue.VERSION)
        .contains("not read: no connection is named", "KB0098401");
  }

  @Test
  void theHistoryIsToldBesideWhatIsKnown() {
    Cli cli = Cli.run(WEEK, "-c", "bridge", "errors", "explain", "UserNotAuthenticated");

    assertThat(cli.out())
        .contains("seen, in 7 finished runs of bridge", "whole run, 1 run")
        .contains("only 0c11d9a4", "fixed since e7b8812f");
  }

  @ParameterizedTest
  @CsvSource({
    "TAE_BRG_1000,not yours (from the service)",
    "tae_ref_2004,you can fix (from the service)"
  })
  void aCodeThatNobodyKnowsIsExplainedFromTheHistory(String code, String who) {
    Cli cli = Cli.run(WEEK, "-c", "bridge", "errors", "explain", code);

    assertThat(cli.exit()).isZero();
    assertThat(cli.lines().get(0)).isEqualToIgnoringCase(code);
    assertThat(cli.out()).contains(who, "(from the service)", "2 runs", "retries");
  }

  @Test
  void jsonHasTheErrorAndItsCausesAsWhyHasThem() {
    JsonObject json = json(WEEK, "-c", "bridge", "errors", "explain", "TAE_BRG_1000");

    assertThat(json.getString("schema")).isEqualTo("syncruns.error/v1");
    assertThat(json.getString("name")).isEqualTo("TAE_BRG_1000");
    assertThat(json.getBoolean("historyRead")).isTrue();
    assertThat(json.getInt("diagnosedRuns")).isEqualTo(7);
    assertThat(json.getBoolean("fixable")).isFalse();
    assertThat(json.getString("fixableBasis")).isEqualTo("service");
    assertThat(json.getJsonArray("causes")).hasSize(1);
    JsonObject why = json(WEEK, "why", "--not-mine").getJsonArray("causes").getJsonObject(0);
    JsonObject cause = json.getJsonArray("causes").getJsonObject(0);
    assertThat(cause.getInt("tasks")).isEqualTo(why.getInt("tasks"));
    assertThat(cause.keySet()).isEqualTo(why.keySet());
  }

  @Test
  void withoutHistoryJsonSaysWhyThereIsNone() {
    JsonObject json =
        json(WEEK, "-c", "bridge", "errors", "explain", "OutOfMemory", "--no-history");

    assertThat(json.getBoolean("historyRead")).isFalse();
    assertThat(json.getString("historyMissing")).isEqualTo("not asked for");
    assertThat(json.isNull("standing")).isTrue();
    assertThat(json.getJsonArray("causes")).isEmpty();
  }

  @Test
  void anUnknownCodeIs5WithTheNearestOne() {
    CliException failure = Cli.failure(WEEK, "errors", "explain", "UserNotAutenticated");
    CliException seen = Cli.failure(WEEK, "-c", "bridge", "errors", "explain", "TAE_BRG_1001");
    CliException far = Cli.failure(WEEK, "errors", "explain", "X");

    assertThat(failure.exit()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(failure.rows().toString()).contains("UserNotAuthenticated?", "-c ALIAS");
    assertThat(seen.exit()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(seen.rows().toString()).contains("TAE_BRG_1000?", "syncruns errors list");
    assertThat(far.rows().toString()).doesNotContain("meant");
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void everyFormatTakesNothingNullsAndHostileText(OutputFormat format) {
    for (List<Run> runs : List.of(List.<Run>of(), Hostile.empty(), List.of(Hostile.everywhere()))) {
      Cli list = Cli.run(runs, "errors", "list", "-o", format.label());
      Cli one =
          Cli.run(runs, "-c", "bridge", "errors", "explain", "OutOfMemory", "-o", format.label());
      for (Cli cli : List.of(list, one)) {
        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
            .isNotEmpty()
            .doesNotContain("\u001B", "\u202E", "##vso[", "GEHEIM")
            .doesNotContainPattern("(?m)^::");
      }
    }
    Cli hostile =
        Cli.run(
            List.of(Hostile.everywhere()),
            "-c",
            "bridge",
            "errors",
            "explain",
            Hostile.TEXT,
            "-o",
            format.label());
    assertThat(hostile.out()).doesNotContain("\u001B", "\u202E", "##vso[", "GEHEIM");
  }

  @Test
  void errorsAloneSaysWhatThereIs() {
    assertThat(Cli.failure(List.of(), "errors").exit()).isEqualTo(ExitCode.USAGE);
  }

  private static JsonObject json(List<Run> runs, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-o", "json"));
    try (JsonReader reader =
        Json.createReader(new StringReader(Cli.run(runs, all.toArray(String[]::new)).out()))) {
      return reader.readObject();
    }
  }
}

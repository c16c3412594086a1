package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.run.Run;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @ParameterizedTest
  @CsvSource({
    "--failed,7",
    "--failed --fixable,5",
    "--fixable,5",
    "--failed --connector revit,2",
    "--skipped,2",
    "--result Skipped,2",
    "--state Executing,1",
    "--retried,7",
    "--file Pier-07.*,3",
    "--file PIER-0?.dgn --failed,5",
    "--error-code TAE_BRG_*,2",
    "--error-code sourcefilenotfound --since 2025-11-24,3",
    "--failed --last 1,1",
    "--failed --last 2,4",
    "--file nothing,0",
  })
  void choosesTasks(String options, int count) {
    JsonObject json = json(WEEK, options.split(" "));

    assertThat(json.getString("schema")).isEqualTo("syncruns.tasks/v1");
    assertThat(json.getJsonArray("tasks")).hasSize(count);
    assertThat(json.getInt("matched")).isEqualTo(count);
  }

  @Test
  void aTaskTellsItsPlaceItsCourseAndItsFailure() {
    JsonObject task =
        json(WEEK, "--file", "*Deck.rvt", "--failed").getJsonArray("tasks").getJsonObject(0);

    assertThat(task.getString("run")).startsWith("c02be917");
    assertThat(task.getString("runOutcome")).isEqualTo("partial");
    assertThat(task.getString("connector")).isEqualTo("REVIT");
    assertThat(task.getString("outcome")).isEqualTo("failed");
    assertThat(task.getString("result")).isEqualTo("Error");
    assertThat(task.getInt("took")).isEqualTo(358);
    assertThat(task.getInt("retries")).isEqualTo(3);
    assertThat(task.getString("errorCode")).isEqualTo("TAE_BRG_1000");
    assertThat(task.getString("descriptionKey")).isEqualTo("RunOrchestrationError");
    assertThat(task.getBoolean("fixable")).isFalse();
    assertThat(task.getString("fixableBasis")).isEqualTo("service");
    assertThat(task.getString("message")).isEqualTo("Failed to process the file.");
  }

  @Test
  void tablesAreCutAndSayWhatTheyLeaveOut() {
    Cli cut = Cli.run(WEEK, "tasks", "list", "--width", "100");
    Cli all = Cli.run(WEEK, "tasks", "list", "--all");

    assertThat(cut.lines()).hasSize(22);
    assertThat(cut.lines().get(21))
        .isEqualTo("First 20 tasks, 8 runs scanned (1 request). --all for more.");
    assertThat(all.lines()).hasSize(1 + WEEK.stream().mapToInt(TasksCommandTest::size).sum());
    assertThat(Cli.run(WEEK, "tasks", "list", "-o", "csv").lines()).hasSameSizeAs(all.lines());
    assertThat(Cli.run(WEEK, "tasks", "list", "-o", "csv", "-L", "3").lines()).hasSize(4);
  }

  @Test
  void noRunIsAskedForInVainOnceThereAreEnough() {
    List<Run> many =
        IntStream.range(0, 250)
            .mapToObj(i -> Nights.success("run-" + i, "2025-11-18T02:00:00Z", 700, 0))
            .toList();

    Cli few = Cli.run(many, "tasks", "list", "--limit", "5", "-o", "json");
    Cli sorted =
        Cli.run(many, "tasks", "list", "--sort", "-took", "-L", "5", "-o", "json", "--last", "250");

    assertThat(few.requests()).hasSize(1);
    assertThat(few.out()).contains("\"stopped\":\"limit\"", "\"listed\":5");
    assertThat(sorted.requests()).hasSize(3);
    assertThat(sorted.out()).contains("\"scanned\":250", "\"matched\":8000,\"listed\":5");
  }

  @Test
  void slowestComeFirstAndWhatHasNoDurationLast() {
    List<String> took =
        Cli.run(
                WEEK,
                "tasks",
                "list",
                "--sort",
                "-took",
                "-o",
                "csv",
                "--columns",
                "took",
                "--no-header")
            .lines();

    List<Integer> known =
        took.stream().filter(one -> !one.isEmpty()).map(Integer::valueOf).toList();
    assertThat(known).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);
    assertThat(took.subList(0, known.size())).doesNotContain("");
    assertThat(
            Cli.run(
                    WEEK,
                    "tasks",
                    "list",
                    "--sort",
                    "-took",
                    "-L",
                    "2",
                    "-o",
                    "csv",
                    "--columns",
                    "took",
                    "--no-header")
                .lines())
        .isEqualTo(took.subList(0, 2));
  }

  @Test
  void namesAreTheTasksIds() {
    List<String> names = Cli.run(WEEK, "tasks", "list", "--failed", "-o", "name").lines();

    assertThat(names)
        .containsExactlyElementsOf(
            WEEK.stream()
                .flatMap(Run::tasks)
                .filter(task -> task.error() != null && task.id() != null)
                .map(task -> String.valueOf(task.id()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--limit 0",
        "--limit 3 --all",
        "--sort nothing",
        "--last 0",
        "--since soonish",
        "--result nothing",
        "--fields outcome",
      })
  void contradictionsAreRefused(String options) {
    assertThat(Cli.failure(WEEK, arguments(options.split(" "))).exit()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void everyFormatTakesNothingNullsAndHostileText(OutputFormat format) {
    for (List<Run> runs : List.of(List.<Run>of(), Hostile.empty(), List.of(Hostile.everywhere()))) {
      for (String option : new String[] {"--all", "--failed", "--sort=-took", "--fixable"}) {
        Cli cli = Cli.run(runs, "tasks", "list", "-o", format.label(), option);

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
            .doesNotContain("\u001B", "\u202E", "##vso[", "GEHEIM")
            .doesNotContainPattern("(?m)^::");
      }
    }
    assertThat(Cli.run(List.of(), "tasks", "list").out())
        .isEqualTo("bridge: no task matches, of 0 runs scanned\n");
  }

  @Test
  void thereIsNothingButTheList() {
    assertThat(Cli.failure(WEEK, "tasks").exit()).isEqualTo(ExitCode.USAGE);
  }

  private static int size(Run run) {
    return (int) run.tasks().count();
  }

  private static String[] arguments(String... options) {
    return Stream.concat(Stream.of("tasks", "list"), Arrays.stream(options)).toArray(String[]::new);
  }

  private static JsonObject json(List<Run> runs, String... options) {
    List<String> all = new ArrayList<>(List.of(arguments(options)));
    all.addAll(List.of("-o", "json"));
    try (JsonReader reader =
        Json.createReader(new StringReader(Cli.run(runs, all.toArray(String[]::new)).out()))) {
      return reader.readObject();
    }
  }
}

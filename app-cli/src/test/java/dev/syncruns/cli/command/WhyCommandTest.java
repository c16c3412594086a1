package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.run.Run;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @Test
  void jsonNamesEachCauseOnceFixableFirstWithItsCourse() {
    JsonObject json = json(WEEK);

    assertThat(json.getString("schema")).isEqualTo("syncruns.why/v1");
    assertThat(json.getInt("causeCount")).isEqualTo(3);
    assertThat(json.getJsonArray("causes").getValuesAs(c -> c.asJsonObject().getString("name")))
        .containsExactly("SourceFileNotFound", "RunOrchestrationError", "UserNotAuthenticated");
    JsonObject missing = json.getJsonArray("causes").getJsonObject(0);
    assertThat(missing.getString("who")).isEqualTo("yours");
    assertThat(missing.getInt("tasks")).isEqualTo(4);
    assertThat(missing.getInt("runs")).isEqualTo(2);
    assertThat(missing.getString("firstSeenRun")).startsWith("91fe03d2");
    assertThat(missing.getString("lastSeenRun")).startsWith("c02be917");
    assertThat(missing.getString("lastGoodRun")).startsWith("5a9c04ef");
    assertThat(missing.getString("standing")).isEqualTo("active");
    JsonObject signIn = json.getJsonArray("causes").getJsonObject(2);
    assertThat(signIn.getString("fixableBasis")).isEqualTo("built-in");
    assertThat(signIn.getString("standing")).isEqualTo("resolved");
    assertThat(signIn.getString("sinceRun")).startsWith("e7b8812f");
  }

  @Test
  void theOrderInWhichTheServiceListsMakesNoDifference() {
    List<Run> shuffled = new ArrayList<>(WEEK);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(json(shuffled)).isEqualTo(json(WEEK));
  }

  @Test
  void peopleGetAStoryWithASectionForThoseWhoMustAct() {
    Cli cli = Cli.run(WEEK, "diagnose", "--width", "100");

    assertThat(cli.exit()).isZero();
    assertThat(cli.out())
        .contains(
            "YOU CAN FIX (1)",
            "NOT YOURS (1)",
            "RESOLVED (1)",
            "did not help",
            "(built-in)",
            "next: fix 1")
        .doesNotContain("not-yours");
  }

  @Test
  void whatIsFixedOrNotOverYetIsNotCountedAsLeftToDo() {
    assertThat(Cli.run(WEEK, "why", "--width", "100").out())
        .endsWith("next: fix 1, which is behind 4 of 7 failures\n");
    assertThat(Cli.run(WEEK, "why", "0c11d9", "--width", "100").out()).doesNotContain("next:");
    assertThat(Cli.run(WEEK, "why", "running", "--width", "100").out()).endsWith("next: fix 1\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineButAnAddressIsWiderThanTheTerminal(int width) {
    Cli cli = Cli.run(WEEK, "why", "--explain", "--width", Integer.toString(width));

    assertThat(cli.lines()).isNotEmpty();
    assertThat(cli.lines().stream().filter(line -> !line.contains("://")))
        .allMatch(line -> line.length() <= width);
  }

  @ParameterizedTest
  @CsvSource({
    "--fixable,2",
    "--not-mine,1",
    "--top=1,1",
    "--last=2,2",
    "--since=2025-11-22,2",
    "last-failed,2",
    "0c11d9,1",
    "last-success,0",
    "last-success..latest~1,2",
  })
  void choosesRunsAndCauses(String option, int causes) {
    assertThat(json(WEEK, option).getJsonArray("causes")).hasSize(causes);
  }

  @Test
  void oneRunAloneIsToldOnTheBackgroundOfTheOthers() {
    JsonObject cause = json(WEEK, "last-failed").getJsonArray("causes").getJsonObject(0);

    assertThat(cause.getInt("runs")).isEqualTo(1);
    assertThat(cause.getString("firstSeenRun")).startsWith("91fe03d2");
  }

  @ParameterizedTest
  @CsvSource({
    "cause,SourceFileNotFound",
    "file,drawings/Deck.rvt",
    "connector,MSTN",
    "code,TAE_REF_2004",
    "phase,''",
  })
  void countsFailuresByWhatElseTheyHaveInCommon(String key, String label) {
    Cli cli = Cli.run(WEEK, "why", "--group-by", key, "-o", "csv");

    assertThat(cli.lines().get(0)).isEqualTo("group,failures,causes,fixable,names");
    assertThat(cli.out()).contains("\n" + label + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--last=0", "--top=0", "--fixable --not-mine", "--last=3 latest", "abc"})
  void contradictionsAreRefused(String arguments) {
    List<String> all = new ArrayList<>(List.of("why"));
    all.addAll(List.of(arguments.split(" ")));

    CliException failure = Cli.failure(WEEK, all.toArray(String[]::new));

    assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void everyFormatTakesNothingNullsAndHostileText(OutputFormat format) {
    for (List<Run> runs : List.of(List.<Run>of(), Hostile.empty(), List.of(Hostile.everywhere()))) {
      for (String group : new String[] {"--explain", "--group-by=file", "--group-by=cause"}) {
        Cli cli = Cli.run(runs, "why", "-o", format.label(), group);

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
            .doesNotContain("\u001B", "\u202E", "##vso[")
            .doesNotContainPattern("(?m)^::");
      }
    }
    assertThat(Cli.run(List.of(), "why").out()).isEqualTo("bridge: no runs\n");
  }

  @Test
  void theBundleHasTheStoryTheDataAndTheRunsWithoutSecrets(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("ticket.zip");
    Files.writeString(file, "before");
    List<Run> runs = new ArrayList<>(WEEK);
    runs.add(Hostile.everywhere());

    Cli cli = Cli.run(runs, "why", "--bundle", file.toString());

    Map<String, String> entries = entries(file);
    assertThat(cli.err()).contains("packed: ");
    assertThat(entries.keySet()).contains("story.txt", "causes.json", "causes.csv", "run-1.json");
    assertThat(entries.get("story.txt")).contains("YOU CAN FIX");
    assertThat(entries.get("run-1.json")).contains("\"schema\":\"syncruns.run/v1\"");
    assertThat(String.join("", entries.values())).doesNotContain("\u001B", "sig=abc");
    assertThat(folder).isDirectoryNotContaining("glob:**/.syncruns-*");
  }

  @Test
  void aBundleThatCannotBeWrittenIsToldWithItsReason(@TempDir Path folder) {
    CliException failure =
        Cli.failure(WEEK, "why", "--bundle", folder.resolve("none/t.zip").toString());

    assertThat(failure.exit()).isEqualTo(ExitCode.CONFIG);
  }

  private static JsonObject json(List<Run> runs, String... more) {
    List<String> arguments = new ArrayList<>(List.of("why", "-o", "json"));
    arguments.addAll(List.of(more));
    String out = Cli.run(runs, arguments.toArray(String[]::new)).out();
    try (JsonReader reader = Json.createReader(new StringReader(out))) {
      return reader.readObject();
    }
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        entries.put(entry.getName(), bytes.toString(StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}

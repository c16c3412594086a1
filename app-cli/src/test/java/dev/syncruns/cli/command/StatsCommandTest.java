package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatsCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @Test
  void tellsWhatTheRunsAreLike() {
    assertThat(Cli.run(WEEK, "stats").lines())
        .contains(
            "bridge, 7 finished runs in 6 days",
            "  success 4 (57%)   partial 2   failed 1",
            "  streak  2 not green   longest green 2",
            "  retried 7 tasks in 3 runs, 1 recovered");
  }

  @Test
  void sinceAndLastLeaveRunsOut() {
    assertThat(Cli.run(WEEK, "stats", "--last", "3").lines())
        .contains("bridge, 2 finished runs in 1 day");
    assertThat(Cli.run(WEEK, "stats", "--since", "2025-11-23").lines())
        .contains("bridge, 2 finished runs in 1 day");
    assertThat(Cli.failure(WEEK, "stats", "--last", "0").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.failure(WEEK, "stats", "--since", "soonish").exit()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "wide", "json", "csv", "tsv", "md", "name"})
  void takesNothingNullsAndHostileText(String format) {
    List<Run> runs = new ArrayList<>(Hostile.empty());
    runs.add(Hostile.everywhere());

    assertThat(Cli.run(List.of(), "stats", "-o", format).exit()).isZero();
    assertThat(String.join("\n", Cli.run(runs, "stats", "-o", format).lines()))
        .doesNotContain("\u001B", "\u202E", "##vso[");
  }

  @Test
  void jsonSaysWhatItIs() {
    assertThat(Cli.run(WEEK, "stats", "--json").lines().get(0))
        .startsWith("{\"schema\":\"syncruns.stats/v1\",\"connection\":{")
        .contains("\"finished\":7,\"success\":4", "\"successRate\":0.5714");
  }

  @Test
  void aTerminalShowsTheRunsInOneLineAndAPipeDoesNot() {
    assertThat(Cli.run(WEEK, "stats", "--width", "80").lines())
        .contains("  ▅▅×▅▅██  (oldest to newest)");
    assertThat(Cli.run(WEEK, "stats", "--width", "80", "--ascii").lines())
        .contains("  ==x==##  (oldest to newest)");
    assertThat(Cli.run(WEEK, "stats").out()).doesNotContain("oldest to newest");
  }

  @Test
  void filesAreToldWithTheirShareOfARun() {
    assertThat(Cli.run(WEEK, "stats").lines())
        .anyMatch(line -> line.matches("FLAKIEST +TASKS +RETRIED +RECOVERED +FAILED"))
        .anyMatch(line -> line.matches("SLOWEST +TASKS +P50 +MAX +SHARE"))
        .anyMatch(line -> line.matches("drawings/Deck.rvt +6 +3 +1 +2"));
    assertThat(Cli.run(WEEK, "stats", "-o", "csv").lines().get(0))
        .isEqualTo("file,tasks,retried,recovered,failed,p50,p90,p95,max,share");
    assertThat(Cli.run(WEEK, "stats", "-o", "tsv", "--no-header").lines())
        .anyMatch(line -> line.startsWith("drawings/Deck.rvt\t"));
  }

  @Test
  void nothingIsWiderThanTheTerminal() {
    List<Run> runs = new ArrayList<>(WEEK);
    for (ExecutionResult result : ExecutionResult.values()) {
      runs.add(Run.builder().state(ExecutionState.COMPLETED.open()).result(result.open()).build());
    }
    assertThat(Cli.run(runs, "stats", "--width", "80").lines())
        .allMatch(line -> line.length() <= 80, "fits")
        .anyMatch(line -> line.contains("undetermined 1"));
    assertThat(Cli.run(WEEK, "diff", "latest~3", "latest~1", "--width", "80").lines())
        .allMatch(line -> line.length() <= 80, "fits");
  }

  @Test
  void streaksOfTheNewestRunsOnlySaySo() {
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    Run.Builder night =
        Run.builder().state(ExecutionState.COMPLETED.open()).result(ExecutionResult.ERROR.open());
    List<Run> many =
        IntStream.range(0, 10_001)
            .mapToObj(
                i ->
                    night
                        .id(RunId.of("run-" + i))
                        .startDateTime(Timestamp.of(first.plus(Duration.ofHours(i))))
                        .build())
            .toList();

    assertThat(Cli.run(many, "stats").lines())
        .contains("  streaks, times to green and trend: of the newest 10000 runs");
    assertThat(Cli.run(WEEK, "stats").out()).doesNotContain("of the newest");
    assertThat(Cli.run(WEEK, "stats", "--json").out())
        .contains("\"longestNotGreen\":2,\"runs\":7}");
  }
}

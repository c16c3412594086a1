package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @Test
  void tellsWhatBecameOfEachTask() {
    List<String> lines = Cli.run(WEEK, "diff", "last-success", "latest~1", "-o", "csv").lines();

    assertThat(lines)
        .contains(
            "new failure,MSTN,drawings/Pier-07.dgn,,failed,,70,1",
            "removed,MSTN,drawings/Span-17.dgn,success,,751,,0");
    assertThat(Cli.run(WEEK, "diff", "latest~1", "latest~2").lines())
        .anyMatch(line -> line.startsWith("still failing"));
  }

  @Test
  void whatEndedAsBeforeIsShownOnDemandOnly() {
    assertThat(Cli.run(WEEK, "diff", "latest~3", "latest~3").lines())
        .containsExactly("no task changed");
    assertThat(Cli.run(WEEK, "diff", "latest~3", "latest~3", "--all-tasks", "-o", "jsonl").lines())
        .hasSize(32)
        .allMatch(line -> line.contains("\"change\":\"same\""));
  }

  @Test
  void jsonSaysWhatItIsAndHowTheRunsDiffer() {
    assertThat(Cli.run(WEEK, "diff", "latest~3", "latest~1", "--json").out())
        .startsWith("{\"schema\":\"syncruns.diff/v1\",\"connection\":{")
        .contains("\"longerSeconds\":549", "\"new failure\":3", "\"connectorType\":\"REVIT\"");
  }

  @Test
  void aRunThatIsNotThereIsNotCompared() {
    assertThat(Cli.failure(List.of(), "diff", "latest~1").exit()).isEqualTo(ExitCode.NO_RUN);
    assertThat(Cli.failure(WEEK, "diff", "?!").exit()).isEqualTo(ExitCode.USAGE);
  }
}

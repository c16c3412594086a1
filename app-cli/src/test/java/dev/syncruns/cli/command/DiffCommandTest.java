package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @Test
  void tellsWhatBecameOfEachTask() {
    List<String> lines = Cli.run(WEEK, "diff", "last-success", "latest~1", "-o", "csv").lines();

    assertThat(lines)
        .contains(
            "new failure,MSTN,drawings/Pier-07.dgn,,failed,,70,1,,SourceFileNotFound",
            "removed,MSTN,drawings/Span-17.dgn,success,,751,,0,,");
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
        .contains("\"longer\":549", "\"new failure\":3", "\"connector\":\"REVIT\"");
  }

  @Test
  void aRunThatIsNotThereIsNotCompared() {
    assertThat(Cli.failure(List.of(), "diff", "latest~1").exit()).isEqualTo(ExitCode.NO_RUN);
    assertThat(Cli.failure(WEEK, "diff", "?!").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void newFailuresComeFirstAndRetriesAreNewsToo() {
    List<Run> runs =
        List.of(
            night(
                "b",
                task("gone", ExecutionResult.SUCCESS, 0, null),
                task("again", ExecutionResult.SUCCESS, 2, null),
                task("bad", ExecutionResult.ERROR, 0, "E2"),
                task("worse", ExecutionResult.ERROR, 0, "E1")),
            night(
                "a",
                task("gone", ExecutionResult.ERROR, 0, "E1"),
                task("again", ExecutionResult.SUCCESS, 0, null),
                task("bad", ExecutionResult.ERROR, 0, "E1"),
                task("worse", ExecutionResult.SUCCESS, 0, null)));

    List<String> rows =
        Cli.run(
                runs,
                "diff",
                "latest~1",
                "--columns",
                "change,file,moreRetries,error",
                "--width",
                "90")
            .lines();

    assertThat(rows)
        .anyMatch(row -> row.matches(" +tasks +1 new failure, 1 still failing, 1 fixed, 1 same"))
        .anyMatch(row -> row.matches(" +run .*, 2 more retries"));
    assertThat(rows.subList(rows.size() - 4, rows.size()))
        .satisfiesExactly(
            row -> assertThat(row).matches("new failure +worse +0  E1"),
            row -> assertThat(row).matches("still failing +bad +0  E1, now E2"),
            row -> assertThat(row).matches("fixed +gone +0  E1"),
            row -> assertThat(row).matches("same +again +2  -"));
  }

  private static Run night(String id, Task... tasks) {
    return Run.builder()
        .id(RunId.of("night-" + id))
        .startDateTime(Timestamp.of("2025-11-2" + (id.equals("a") ? 1 : 2) + "T02:00:00Z"))
        .state(ExecutionState.COMPLETED.open())
        .jobs(List.of(Job.builder().tasks(List.of(tasks)).build()))
        .build();
  }

  private static Task task(
      String file, ExecutionResult result, long retries, @Nullable String code) {
    return Task.builder()
        .sourceFileId(SourceFileId.of(file))
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .retryAttempts(retries)
        .error(code == null ? null : TaskError.builder().errorCode(code).build())
        .build();
  }
}

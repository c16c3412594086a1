package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @ParameterizedTest
  @CsvSource({
    "latest,7d41c0aa",
    "latest~1,c02be917",
    "last-failed,c02be917",
    "last-success,5a9c04ef",
    "running,7d41c0aa",
    "0c11d9,0c11d9a4",
    "e7b8812f-0f6f-4f54-8f37-6cf4a7a1c001,e7b8812f",
  })
  void selectsARun(String selector, String id) {
    assertThat(Cli.run(WEEK, "show", selector, "-o", "name").out()).startsWith(id);
  }

  @Test
  void latestIsTheDefault() {
    assertThat(Cli.run(WEEK, "show", "-o", "name").out()).startsWith("7d41c0aa");
  }

  @Test
  void unknownIdIsNotFoundAndUnknownKindIsNoRun() {
    assertThat(Cli.failure(WEEK, "show", "abcdef01").exit()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(Cli.failure(List.of(), "show").exit()).isEqualTo(ExitCode.NO_RUN);
    assertThat(Cli.failure(WEEK, "show", "abc").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void ambiguousBeginningNamesTheCandidates() {
    List<Run> runs =
        List.of(
            Run.builder().id(RunId.of("abcdef-1")).build(),
            Run.builder().id(RunId.of("abcdef-2")).build());

    CliException failure = Cli.failure(runs, "show", "abcdef");

    assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.rows().toString()).contains("abcdef-1", "abcdef-2");
  }

  @Test
  void exitStatusIsThatOfTheRun() {
    assertThat(Cli.run(WEEK, "show", "latest~1", "--exit-status").exit()).isEqualTo(11);
    assertThat(Cli.run(WEEK, "show", "latest~1").exit()).isZero();
    assertThat(Cli.run(WEEK, "show", "running", "--exit-status").exit()).isEqualTo(8);
  }

  @Test
  void tsvHasARowForEveryTask() {
    Cli cli = Cli.run(WEEK, "show", "latest~1", "-o", "tsv");

    assertThat(cli.lines()).hasSize(33);
    assertThat(cli.lines().get(17))
        .startsWith("failed\tdrawings/Pier-07.dgn\tMSTN\t")
        .contains("\tCompleted\tError\t2025")
        .contains("\ttrue\tservice\tTAE_REF_2004\tSourceFileNotFound\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "wide", "json", "jsonl", "csv", "tsv", "name"})
  void everyFormatTakesNullsAndHostileText(String format) {
    assertThat(Cli.run(List.of(Hostile.everywhere()), "show", "-o", format).exit()).isZero();
    assertThat(Cli.run(List.of(Hostile.empty().get(2)), "show", "-o", format).exit()).isZero();
  }

  @Test
  void reportsAreToldWhenAskedFor() {
    Cli cli = Cli.run(List.of(Hostile.everywhere()), "show", "--report", "--width", "100");

    assertThat(cli.out()).contains("9223372036854775807 errors, -1 warnings, 0 other");
  }

  @ParameterizedTest
  @CsvSource({
    "--job,revit,Deck.rvt,Pier-07.dgn",
    "--task,Pier-09.dgn,Pier-09.dgn,Deck.rvt",
    "--task,drawings/Pier-07.dgn,Pier-07.dgn,Pier-09.dgn",
  })
  void aPartIsShownWithWhatIsToldOfTheWholeRun(
      String option, String word, String shown, String hidden) {
    String screen = Cli.run(WEEK, "show", "latest~1", option, word, "--width", "100").out();

    assertThat(screen).contains("28 ok, 3 failed, 1 skipped of 32");
    assertThat(screen.substring(screen.indexOf("JOB / TASK")))
        .contains(shown)
        .doesNotContain(hidden);
    assertThat(Cli.run(WEEK, "show", "latest~1", option, word, "-o", "csv").out())
        .contains(shown)
        .doesNotContain(hidden);
    assertThat(Cli.run(WEEK, "show", "latest~1", option, word, "--json").out())
        .contains(shown, "\"total\":32");
  }

  @Test
  void aPartThatIsNotThereIsNotFoundAndTheJobsAreNamed() {
    CliException failure = Cli.failure(WEEK, "show", "latest~1", "--job", "IFC");

    assertThat(failure.exit()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(failure.rows().toString()).contains("MSTN", "REVIT", "DWG");
  }

  @Test
  void flatHasEveryTaskWithItsConnectorAndNoJobs() {
    String screen = Cli.run(WEEK, "show", "latest~1", "--flat", "--width", "100").out();

    assertThat(screen).contains("MSTN  16 tasks", "MSTN  Pier-07.dgn", "REVIT  Deck.rvt");
    assertThat(screen.lines()).noneMatch(line -> line.matches("  (MSTN|REVIT|DWG) +partial.*"));
  }

  @Test
  void rawHasTextsToTheirEnd() {
    String end = "the very end";
    TaskError error = TaskError.builder().message("x ".repeat(2_000) + end).build();
    Task task = Task.builder().error(error).build();
    List<Run> runs =
        List.of(Run.builder().jobs(List.of(Job.builder().tasks(List.of(task)).build())).build());

    assertThat(Cli.run(runs, "show").out()).doesNotContain(end).contains("--raw");
    assertThat(Cli.run(runs, "show", "--raw").out()).contains(end);
  }

  @Test
  void formulasStayOnlyInRawCsv() {
    Task task = Task.builder().sourceFileId(SourceFileId.of("=1+1")).build();
    List<Run> runs =
        List.of(Run.builder().jobs(List.of(Job.builder().tasks(List.of(task)).build())).build());

    assertThat(Cli.run(runs, "show", "-o", "csv").out()).contains(",'=1+1,");
    assertThat(Cli.run(runs, "show", "-o", "csv", "--csv-raw").out()).contains(",=1+1,");
    assertThat(Cli.run(runs, "tasks", "list", "-o", "csv", "--csv-raw").out()).contains("=1+1");
    assertThat(Cli.failure(runs, "show", "-o", "tsv", "--csv-raw").exit())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void reportsOfTheWholeRunAreCountedAlsoWhenAPartIsShown() {
    List<Run> runs =
        List.of(Run.builder().jobs(List.of(reporting("MSTN", 3L), reporting("DWG", 4L))).build());

    assertThat(Cli.run(runs, "show").out()).contains("7 warnings");
    assertThat(Cli.run(runs, "show", "--job", "DWG").out()).contains("7 warnings");
  }

  private static Job reporting(String connector, long warnings) {
    SynchronizationReport report =
        SynchronizationReport.builder().totalWarningsCount(warnings).build();
    TaskDetails details = TaskDetails.builder().synchronizationReport(report).build();
    return Job.builder()
        .connectorType(ConnectorType.valueOf(connector).open())
        .tasks(List.of(Task.builder().details(details).build()))
        .build();
  }
}

package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
  private static final List<Run> WEEK = Nights.week();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--failed | c02be917 91fe03d2 0c11d9a4",
        "--not-green | c02be917 91fe03d2 0c11d9a4",
        "--running | 7d41c0aa",
        "--result Error | 0c11d9a4",
        "--result partialsuccess,ERROR | c02be917 91fe03d2 0c11d9a4",
        "--state Executing | 7d41c0aa",
        "--since 36h | 7d41c0aa c02be917 91fe03d2",
        "--since today | 7d41c0aa c02be917",
        "--since saturday --until today | 91fe03d2 5a9c04ef",
        "--until 2025-11-19T00:00Z | 44d0e1c9",
        "--duration >20m | c02be917",
        "--duration <1m | 0c11d9a4",
        "--duration 12m30s --result success | 5a9c04ef b3f7a650",
        "--connector revit | c02be917 91fe03d2",
        "--error-code TAE_BRG* | c02be917 91fe03d2",
        "--error-code usernot* | 0c11d9a4",
        "--file deck.rvt --failed | c02be917 91fe03d2",
        "--file drawings/Old* | c02be917 91fe03d2",
        "--fixable | 7d41c0aa c02be917 91fe03d2 0c11d9a4",
        "--retried | c02be917 91fe03d2 e7b8812f",
        "--phase masterfile --running | 7d41c0aa",
        "--skip 6 | b3f7a650 44d0e1c9",
        "-L 2 | 7d41c0aa c02be917",
        "--sort -took -L 3 --result Success | 5a9c04ef e7b8812f b3f7a650",
      })
  void filters(String options, String expected) {
    List<String> arguments = new ArrayList<>(List.of("list", "-o", "name"));
    arguments.addAll(List.of(options.split(" ")));

    Cli cli = Cli.run(WEEK, arguments.toArray(String[]::new));

    assertThat(cli.lines().stream().map(id -> id.substring(0, 8)).sorted())
        .containsExactlyElementsOf(Stream.of(expected.split(" ")).sorted().toList());
    assertThat(cli.exit()).isZero();
  }

  @Test
  void sortsByColumnsWhatIsAbsentLast() {
    assertThat(Cli.run(WEEK, "ls", "-o", "name", "--sort", "-took,run").lines().get(0))
        .startsWith("c02be917");
    assertThat(Cli.run(WEEK, "ls", "-o", "name", "--sort", "ended").lines().get(7))
        .startsWith("7d41c0aa");
  }

  @Test
  void noMorePagesThanTheLimitTakes() {
    assertThat(Cli.run(WEEK, "list", "--page-size", "3", "-L", "3").requests())
        .containsExactly("runs 0+3");
    assertThat(Cli.run(WEEK, "list", "--page-size", "3", "-L", "4").requests())
        .containsExactly("runs 0+3", "runs 3+3");
    assertThat(Cli.run(WEEK, "list", "--page-size", "3", "--all").requests())
        .containsExactly("runs 0+3", "runs 3+3", "runs 6+3");
  }

  @Test
  void aListFromNewestToOldestIsLeftWhereItGetsTooOld() {
    Cli cli = Cli.run(WEEK, "list", "--json", "--page-size", "3", "--all", "--since", "2025-11-23");

    assertThat(cli.requests()).containsExactly("runs 0+3", "runs 3+3");
    assertThat(cli.out()).contains("\"complete\":false,\"stopped\":\"since\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "tsv", "name"})
  void noFurtherPageWhenTheReaderHasGone(String format) {
    Cli cli = Cli.runUnread(WEEK, "list", "-L", "100", "--page-size", "3", "-o", format);

    assertThat(cli.requests()).containsExactly("runs 0+3");
    assertThat(cli.exit()).isZero();
  }

  @Test
  void onlyThePageUnderWayIsReadInVainWhenTheReaderOfAllHasGone() {
    Cli cli = Cli.runUnread(WEEK, "list", "--all", "--page-size", "3", "-o", "jsonl");

    assertThat(cli.requests()).startsWith("runs 0+3").hasSizeLessThanOrEqualTo(2);
    assertThat(cli.exit()).isZero();
  }

  @Test
  void minimalAsksForSummariesAndShowsNoMore() {
    Cli cli = Cli.run(WEEK, "list", "--minimal", "-o", "csv", "--failed");

    assertThat(cli.requests()).containsExactly("summaries 0+100");
    assertThat(cli.lines())
        .startsWith(
            "outcome,run,state,result",
            "partial,c02be917-4f0e-4c0e-9a53-b6a1f2f2f001,Completed,PartialSuccess");
  }

  @Test
  void minimalRefusesWhatItCanNotTell() {
    CliException failure =
        Cli.failure(WEEK, "list", "--minimal", "--fixable", "--file", "x", "--failed");

    assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.headline()).contains("--fixable, --file").doesNotContain("--failed");
  }

  @Test
  void exitStatusIsThatOfTheWorstRunListed() {
    assertThat(Cli.run(WEEK, "list").exit()).isZero();
    assertThat(Cli.run(WEEK, "list", "--exit-status").exit()).isEqualTo(10);
    assertThat(Cli.run(WEEK, "list", "--exit-status", "--result", "success").exit()).isZero();
    assertThat(Cli.run(WEEK, "list", "--exit-status", "--result", "skipped").exit()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--result Sucess | --result does not know the value \"Sucess\" | Success?",
        "--state Runing | --state does not know the value \"Runing\" | ",
        "--columns wy | --columns does not know the column \"wy\" | why?",
        "--sort tok | --sort does not know the key \"tok\" | took?",
        "--json --fields outcom | --fields does not know the field \"outcom\" | outcome?",
        "--since soonish | --since \"soonish\" is not a time | ",
        "--duration >soon | --duration \">soon\" is not a duration | ",
        "--all -L 3 | --all lists all runs and --limit at most 3 | ",
        "--skip -1 | --skip -1 is negative | ",
        "--json --columns run | --columns is for table, wide, csv, tsv and md | ",
        "-o md --no-header | --no-header is for table, wide, csv and tsv | ",
        "--fields id | --fields chooses fields of JSON | ",
      })
  void badArgumentsAreNamedAndCostNoRequest(String options, String headline, String meant) {
    List<String> arguments = new ArrayList<>(List.of("list"));
    arguments.addAll(List.of(options.split(" ")));

    CliException failure = Cli.failure(WEEK, arguments.toArray(String[]::new));

    assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.headline()).contains(headline);
    if (meant != null) {
      assertThat(failure.rows()).contains(new CliException.Row("meant", meant));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "wide", "json", "jsonl", "csv", "tsv", "md", "name"})
  void everyFormatTakesNullsHostileTextAndNothing(String format) {
    List<Run> runs = new ArrayList<>(Hostile.empty());
    runs.add(Hostile.everywhere());
    runs.add(Hostile.contradictory());

    assertThat(Cli.run(runs, "list", "-o", format).exit()).isZero();
    assertThat(Cli.run(List.of(), "list", "-o", format).exit()).isZero();
  }

  @Test
  void fieldsHelpListsThemWithoutARequest() {
    Cli cli = Cli.run(WEEK, "list", "--fields", "help");

    assertThat(cli.lines()).contains("id", "jobs", "causes", "extra");
    assertThat(cli.requests()).isEmpty();
  }

  @Test
  void widthLaysOutForATerminalAlsoInAPipe() {
    assertThat(Cli.run(WEEK, "list", "--width", "80").lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.startsWith("◐  partial  c02be917  today 02:00"));
  }

  @Test
  void timesInTheStyleAskedFor() {
    assertThat(Cli.run(WEEK, "list", "-o", "tsv", "--time", "epoch", "--failed").lines().get(1))
        .contains("\t1763949600\t");
  }
}

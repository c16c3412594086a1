package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.cli.watch.BuildLog.StepSummary;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildLogTest {
  private static final WatchedRun PARTIAL = Watches.ended(Nights.week().get(1), ExitCode.PARTIAL);
  private static final WatchedRun WELL = Watches.ended(Nights.week().get(3), ExitCode.OK);

  @Test
  void githubGetsAnErrorForEachRunThatIsNotAccepted() {
    String log = github(Watches.of(WELL, PARTIAL));

    assertThat(log)
        .isEqualTo(
            "::error title=syncruns%3A bridge c02be917::PartialSuccess took=1300s ok=28 failed=3"
                + " exit=11  2x SourceFileNotFound, yours; +1  next: syncruns why c02be917\n");
  }

  @Test
  void azureGetsAnIssueAndATaskWithIssuesWhenTheWorstIsPartial() {
    assertThat(azure(Watches.of(WELL, PARTIAL), ExitCode.PARTIAL))
        .isEqualTo(
            "##vso[task.logissue type=warning]syncruns: bridge c02be917 PartialSuccess took=1300s"
                + " ok=28 failed=3 exit=11  2x SourceFileNotFound, yours; +1  next: syncruns why"
                + " c02be917\n##vso[task.complete result=SucceededWithIssues;]\n");
    assertThat(azure(Watches.of(PARTIAL), ExitCode.ERROR))
        .startsWith("##vso[task.logissue type=error]")
        .doesNotContain("task.complete");
    assertThat(azure(Watches.of(WELL), ExitCode.OK)).isEmpty();
  }

  @Test
  void noTextOfTheServiceOrOfASettingBecomesACommandOrAPartOfOne() {
    Run hostile = Hostile.everywhere();
    ConnectionRef named =
        new ConnectionRef(Hostile.TEXT, null, ConnectionId.of("c"), "--connection");
    WatchedRun run =
        new WatchedRun(
            named,
            new WaitTarget(named.id(), RunSelector.latest()),
            hostile,
            null,
            new WatchEnd(
                new Verdict.Unknown(Verdict.Why.UNDETERMINED, hostile, null),
                ExitCode.UNDETERMINED,
                List.of()));

    String github = github(Watches.of(run));
    String azure = azure(Watches.of(run), ExitCode.UNDETERMINED);

    assertThat(github.lines()).singleElement().asString().startsWith("::error title=syncruns%3A ");
    assertThat(github.substring(8, github.indexOf("::", 8))).doesNotContain(":", ",");
    assertThat(azure.lines()).singleElement().asString().startsWith("##vso[task.logissue type=");
    assertThat(azure.substring(2)).doesNotContain("##vso[", "##[");
    assertThat(github + azure)
        .matches("[^\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]*")
        .doesNotContain("GEHEIM");
  }

  @Test
  void percentSignsAreEscapedSoThatNothingIsDecoded() {
    ConnectionRef named = new ConnectionRef("100%0A::x", null, ConnectionId.of("c"), "-c");
    WatchedRun run =
        new WatchedRun(
            named,
            new WaitTarget(named.id(), RunSelector.latest()),
            PARTIAL.run(),
            null,
            PARTIAL.end());

    assertThat(github(Watches.of(run))).contains("100%250A%3A%3Ax");
    assertThat(azure(Watches.of(run), ExitCode.PARTIAL)).contains("100%AZP250A::x");
  }

  @Test
  void aRunThatNobodyWaitedForIsNoError() {
    assertThat(github(Watches.of(Watches.active(Nights.running())))).isEmpty();
  }

  @Test
  void theSummaryHasARowForEachRunAndNoneThatTheServiceMade() {
    Run hostile = Hostile.everywhere();
    String summary =
        StepSummary.of(
            Watches.of(
                PARTIAL, WELL, Watches.ended(hostile, ExitCode.UNDETERMINED), Watches.unseen()));

    assertThat(summary.lines())
        .allMatch(line -> line.isEmpty() || line.startsWith("### Sync") || line.startsWith("| "))
        .filteredOn(line -> line.startsWith("| bridge |"))
        .hasSize(4)
        .contains(
            "| bridge | c02be917 | partial | PartialSuccess took=1300s ok=28 failed=3 exit=11 |")
        .contains("| bridge | latest | no run | not awaited |");
    assertThat(summary).doesNotContain("GEHEIM", "<script", "\u001B");
  }

  @Test
  void theSummaryTellsWhatFailedAndWhoCanFixIt() {
    assertThat(StepSummary.of(Watches.of(PARTIAL)).lines())
        .containsSubsequence(
            "| failed in bridge c02be917 | why | who |",
            "| Pier-07.dgn | Reference file not found: ../ref/Soil\\_2024.dgn | you can fix |");
    assertThat(StepSummary.of(Watches.of(Watches.ended(Nights.week().get(1), ExitCode.OK))))
        .doesNotContain("Pier-07.dgn");
  }

  private static String github(WatchSnapshot end) {
    return Screens.pipe(
        out -> new BuildLog(out).github(end, run -> "syncruns why " + run.shortId()));
  }

  private static String azure(WatchSnapshot end, ExitCode worst) {
    return Screens.pipe(
        out -> new BuildLog(out).azure(end, worst, run -> "syncruns why " + run.shortId()));
  }
}

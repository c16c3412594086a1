package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.sample.Golden;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.cli.watch.LiveFrame.Viewport;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveFrameTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void aRunUnderWay(int columns) {
    Golden.assertIs("live-" + columns + ".txt", frame(running(), columns, 24));
  }

  @Test
  void theLastFrameTellsTheEndAndKeepsTheFailures() {
    Run partial = Nights.week().get(1);
    WatchSnapshot end = Watches.asking(Watches.ended(partial, ExitCode.PARTIAL));

    Golden.assertIs("live-last.txt", text(LiveFrame.of(end, new Viewport(79, 100, UTC, true))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 20})
  void aFrameTakesNoMoreThanTheRoomThereIs(int rows) {
    List<TerminalText> lines = LiveFrame.of(running(), new Viewport(50, rows, UTC, false));

    assertThat(lines).hasSizeLessThanOrEqualTo(rows).allMatch(line -> line.width() <= 50);
    assertThat(lines.get(0).toString()).contains("06:12:44");
  }

  @Test
  void failuresAreKeptWhereThereIsNoRoomForJobs() {
    assertThat(frame(running(), 79, 4))
        .contains("● executing", "✖ Pier-07.dgn", "will end not green: 1 task")
        .doesNotContain("MSTN", "█");
  }

  @Test
  void whatDoesNotFitIsCounted() {
    Run partial = Nights.week().get(1);
    Run open = rebuilt(partial, ExecutionState.EXECUTING);

    assertThat(frame(Watches.of(Watches.active(open)), 79, 5))
        .contains("✖ Pier-07.dgn", "  … 2 more failures")
        .doesNotContain("Deck.rvt");
    assertThat(frame(Watches.of(Watches.active(open)), 79, 10))
        .contains("Deck.rvt", "  MSTN", "  … 2 more jobs");
    assertThat(frame(Watches.of(Watches.active(open)), 79, 9)).contains("  … 3 jobs\n");
  }

  @Test
  void timePassesBetweenLooks() {
    WatchedRun run = Watches.active(Nights.running());
    WatchSnapshot later =
        new WatchSnapshot(
            List.of(run), Nights.NOW.plusSeconds(5), Nights.NOW.plusSeconds(12), List.of(), 1, 9);

    assertThat(frame(Watches.of(run), 120, 24)).contains("next look 12 s", "elapsed 4m12s");
    assertThat(frame(later, 120, 24)).contains("06:12:49", "next look 7 s", "elapsed 4m17s");
  }

  @Test
  void aRunThatTakesLongerThanUsualIsOverdueAndNeverNegative() {
    WatchedRun run = Watches.active(Nights.running());
    WatchSnapshot late = Watches.at(Nights.NOW.plus(Duration.ofHours(2)), List.of(), run);

    assertThat(frame(late, 120, 24))
        .containsPattern("overdue by 1h5\\dm")
        .doesNotContain("ETA", " -");
  }

  @Test
  void nothingIsExpectedBelowThreeSamples() {
    WatchedRun known = Watches.active(Nights.running());
    WatchedRun bare = new WatchedRun(known.connection(), known.target(), known.run(), null, null);

    assertThat(frame(Watches.of(bare), 120, 24)).doesNotContain("ETA", "overdue", "typical");
  }

  @Test
  void aConnectionThatCanNotBeAskedIsSaid() {
    WatchSnapshot troubled =
        Watches.at(Nights.NOW, List.of(Watches.trouble()), Watches.active(Nights.running()));

    assertThat(frame(troubled, 79, 24)).contains("!  HTTP 503 (2 in a row)  next try in 12 s");
  }

  @Test
  void aRunThatIsNotThereIsWaitedForOrAskedFor() {
    assertThat(frame(Watches.asking(Watches.unseen()), 79, 24)).contains("asking", "○  latest");
    assertThat(frame(Watches.of(Watches.unseen()), 79, 24))
        .contains("○  latest  waiting for a run to appear");
  }

  @Test
  void severalConnectionsAreNamedAndFoldFromThoseThatEndedWell() {
    ConnectionRef depot = new ConnectionRef("depot", null, ConnectionId.of("d"), "-c");
    Run success = Nights.week().get(3);
    WatchSnapshot several =
        Watches.of(
            Watches.ended(success, ExitCode.OK),
            Watches.active(depot, Nights.running()),
            Watches.active(Nights.running()));

    assertThat(frame(several, 120, 30))
        .startsWith("watch  2 connections")
        .contains("● executing  depot 7d41c0aa", "✔ success  bridge 5a9c04ef");
    assertThat(frame(several, 79, 6)).contains("depot", "7d41c0aa", "✖").doesNotContain("5a9c04ef");
  }

  @Test
  void twentyRunsFitIntoTenLines() {
    WatchedRun[] runs =
        IntStream.range(0, 20)
            .mapToObj(i -> Watches.active(named("run-" + i)))
            .toArray(WatchedRun[]::new);

    List<TerminalText> lines = LiveFrame.of(Watches.of(runs), new Viewport(79, 10, UTC, false));

    assertThat(lines).hasSize(10);
    assertThat(text(lines)).contains("run-0", "  … 12 more runs");
  }

  @Test
  void whyItCouldNotBeToldIsSaid() {
    WatchEnd end =
        new WatchEnd(
            new Verdict.Unknown(Verdict.Why.STILL_RUNNING, Nights.running(), null),
            ExitCode.STILL_RUNNING,
            List.of());

    assertThat(frame(Watches.asking(Watches.ended(Nights.running(), end)), 120, 24))
        .contains("● running  7d41c0aa  still executing, 12/32 tasks, 1 failed, the time is up")
        .contains("exit=8")
        .doesNotContain("already failed");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 80, 120, 400})
  void hostileTextsAreNeutralAndStayOnTheirLines(int columns) {
    Run hostile = Hostile.everywhere();
    WatchSnapshot watch =
        Watches.of(
            Watches.active(hostile),
            Watches.ended(hostile, ExitCode.UNDETERMINED),
            Watches.active(Hostile.contradictory()));

    List<TerminalText> lines = LiveFrame.of(watch, new Viewport(columns, 40, UTC, false));

    assertThat(lines).allMatch(line -> line.width() <= columns);
    assertThat(text(lines))
        .matches("[^\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u200B\\u2028]*")
        .doesNotContain("##vso[", "##[", "GEHEIM", "geheim");
    assertThat(text(lines).lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
  }

  @Test
  void nothingButNullsIsShown() {
    for (Run run : Hostile.empty()) {
      assertThat(frame(Watches.of(Watches.active(run)), 79, 24)).contains("? no state");
    }
  }

  private static WatchSnapshot running() {
    return Watches.of(Watches.active(Nights.running()));
  }

  private static Run named(String id) {
    return Run.builder().id(RunId.of(id)).state(ExecutionState.EXECUTING.open()).build();
  }

  private static Run rebuilt(Run run, ExecutionState state) {
    return Run.builder().id(run.id()).state(state.open()).jobs(run.jobs()).build();
  }

  private static String frame(WatchSnapshot watch, int columns, int rows) {
    return text(LiveFrame.of(watch, new Viewport(columns, rows, UTC, false)));
  }

  private static String text(List<TerminalText> lines) {
    return lines.stream().map(TerminalText::toString).collect(Collectors.joining("\n")) + "\n";
  }
}

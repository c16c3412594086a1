package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.RunChanges;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LineViewTest {
  private static final String RUNNING = "2025-11-24T06:12:44Z bridge 7d41c0aa ";

  @Test
  void aRunThatIsSeenForTheFirstTimeIsToldWithItsStartAndItsFailures() {
    Run run = Nights.running();

    assertThat(lines(presenter -> change(presenter, null, run)))
        .containsExactly(
            RUNNING
                + "executing  phase=MasterFile started=2025-11-24T06:08:32Z"
                + " eta=2025-11-24T06:20:52Z",
            RUNNING + "task failed Pier-07.dgn TAE_REF_2004 fixable=true retries=0");
  }

  @Test
  void anExpectedEndThatHasPassedIsToldByHowMuch() {
    WatchedRun run = Watches.active(Nights.running());
    WatchSnapshot late =
        Watches.at(run.expected().orElseThrow().latest().plusSeconds(190), List.of(), run);

    assertThat(lines(presenter -> presenter.heartbeat(late)))
        .singleElement()
        .asString()
        .contains(" overdue=190s")
        .doesNotContain("eta=");
  }

  @Test
  void whatIsLongerThanAnybodyReadsIsCut() {
    String endless = "x".repeat(100_000);
    Run run = Run.builder().state(ExecutionState.read(endless)).build();

    assertThat(lines(presenter -> change(presenter, null, run)))
        .singleElement()
        .asString()
        .hasSizeBetween(200, 400)
        .contains("xxx…");
  }

  @Test
  void aRunThatIsNotThereIsWaitedForOrMissed() {
    assertThat(lines(presenter -> presenter.absent(Watches.unseen(), Watches.of(Watches.unseen()))))
        .containsExactly("2025-11-24T06:12:44Z bridge latest waiting for a run to appear");
    WatchedRun seen = Watches.active(Nights.running());
    assertThat(lines(presenter -> presenter.absent(seen, Watches.of(seen))))
        .containsExactly(RUNNING + "note: no longer listed");
  }

  @Test
  void aChangeOfTheStateIsOneLineAndTheEndAnother() {
    Run queued = state(ExecutionState.QUEUED);
    Run partial = Nights.week().get(1);

    assertThat(lines(presenter -> change(presenter, queued, state(ExecutionState.EXECUTING))))
        .containsExactly(RUNNING + "queued -> executing");
    assertThat(
            lines(
                presenter ->
                    presenter.ended(
                        Watches.ended(partial, ExitCode.PARTIAL), Watches.of(Watches.unseen()))))
        .containsExactly(
            "2025-11-24T06:12:44Z bridge c02be917 PartialSuccess took=1300s ok=28 failed=3"
                + " exit=11  2x SourceFileNotFound, yours; +1  next: syncruns why c02be917");
  }

  @Test
  void anUnknownStateIsToldAsItWasSent() {
    Run dreaming =
        Run.builder().id(Nights.running().id()).state(ExecutionState.read("Dreaming")).build();

    assertThat(lines(presenter -> change(presenter, state(ExecutionState.QUEUED), dreaming)))
        .containsExactly(RUNNING + "queued -> Dreaming");
    Run blank = Run.builder().id(Nights.running().id()).state(ExecutionState.read(" ")).build();
    assertThat(lines(presenter -> change(presenter, state(ExecutionState.QUEUED), blank)))
        .containsExactly(RUNNING + "queued -> no state");
  }

  @Test
  void anAnswerThatCannotBeReadIsToldByWhatIsWrongWithIt() {
    Problem unreadable =
        new MalformedResponse(
            "it has no runs", false, ProblemContext.response(200, ServiceError.none()));
    WatchSnapshot now = Watches.of(Watches.active(Nights.running()));

    assertThat(
            lines(
                presenter -> presenter.troubled(new PollError(Screens.BRIDGE, unreadable, 1), now)))
        .containsExactly(
            RUNNING
                + "note: the response of the service cannot be read: it has no runs, next try in"
                + " 12 s");
  }

  @Test
  void aProblemIsANoteWithTheNextTry() {
    WatchedRun run = Watches.active(Nights.running());
    WatchSnapshot now = Watches.at(Nights.NOW, List.of(Watches.trouble()), run);

    assertThat(lines(presenter -> presenter.troubled(Watches.trouble(), now)))
        .containsExactly(RUNNING + "note: HTTP 503 (2 in a row), next try in 12 s");
  }

  @Test
  void aProblemOfSeveralRunsIsToldOnce() {
    WatchedRun run = Watches.active(Nights.running());
    WatchSnapshot now = Watches.of(run, run, run);

    assertThat(lines(presenter -> presenter.troubled(Watches.trouble(), now)))
        .containsExactly(
            "2025-11-24T06:12:44Z bridge 3 runs note: HTTP 503 (2 in a row), next try in 12 s");
  }

  @Test
  void aHeartbeatTellsOfEveryRunThatGoesOn() {
    WatchedRun over = Watches.ended(Nights.week().get(3), ExitCode.OK);
    WatchSnapshot now = Watches.of(Watches.active(Nights.running()), over);

    assertThat(lines(presenter -> presenter.heartbeat(now)))
        .containsExactly(
            RUNNING
                + "still executing, 12/32 tasks, 1 failed elapsed=252s eta=2025-11-24T06:20:52Z");
  }

  @Test
  void whyItCouldNotBeToldIsSaid() {
    Run run = Nights.running();
    RateLimited limited = new RateLimited(Duration.ofHours(1), ProblemContext.noResponse());
    Verdict late = new Verdict.Unknown(Verdict.Why.STILL_RUNNING, run, limited);
    Verdict problems = new Verdict.Unknown(Verdict.Why.PROBLEMS, run, limited);

    assertThat(ended(run, new WatchEnd(late, ExitCode.STILL_RUNNING, List.of())))
        .endsWith(
            "the time is up: the service asks not to be asked for 3600 s, longer than is left"
                + " exit=8");
    assertThat(ended(run, new WatchEnd(problems, ExitCode.RATE_LIMITED, List.of())))
        .contains("could not be told: ")
        .endsWith(" exit=6");
  }

  @Test
  void theRulesAgainstAGreenRunAreNamed() {
    Run run = Nights.week().get(3);
    List<Rule> rules = Policy.DEFAULT.withFailOn("flaky,retries>1").failOn();
    WatchEnd end = new WatchEnd(new Verdict.Succeeded(run), ExitCode.POLICY, rules);

    assertThat(ended(run, end)).endsWith(" ok=32 failed=0 against=flaky,retries>1 exit=20");
  }

  @Test
  void whenOnlyEndsAreWantedNothingElseIsWritten() {
    WatchedRun run = Watches.active(Nights.running());
    Consumer<LineView> everything =
        presenter -> {
          change(presenter, null, Nights.running());
          presenter.heartbeat(Watches.of(run));
          presenter.troubled(Watches.trouble(), Watches.of(run));
          presenter.ended(Watches.ended(Nights.week().get(1), ExitCode.PARTIAL), Watches.of(run));
        };

    String written =
        Screens.pipe(out -> everything.accept(new LineView(out, true, any -> "syncruns why")));

    assertThat(written.lines())
        .singleElement()
        .asString()
        .endsWith(" exit=11  2x SourceFileNotFound, yours; +1  next: syncruns why");
  }

  @Test
  void hostileTextsAreNeutralAndStayOnTheirLines() {
    Run hostile = Hostile.everywhere();
    List<String> lines =
        lines(
            presenter -> {
              change(presenter, null, hostile);
              presenter.heartbeat(Watches.of(Watches.active(hostile)));
              presenter.ended(
                  Watches.ended(hostile, ExitCode.UNDETERMINED), Watches.of(Watches.unseen()));
            });

    assertThat(lines)
        .hasSize(5)
        .allMatch(line -> line.startsWith("2025-11-24T06:12:44Z bridge "))
        .allMatch(line -> line.matches("[^\\x00-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u200B\\u2028]*"))
        .noneMatch(line -> line.contains("##vso[") || line.contains("##[") || line.contains("GEH"));
  }

  private static String ended(Run run, WatchEnd end) {
    WatchedRun ended = Watches.ended(run, end);
    return lines(presenter -> presenter.ended(ended, Watches.of(ended))).get(0);
  }

  private static void change(LineView presenter, Run before, Run now) {
    List<RunChange> changes = RunChanges.between(before, now);
    WatchedRun run = Watches.active(now);
    presenter.changed(run, changes, Watches.of(run));
  }

  private static Run state(ExecutionState state) {
    return Run.builder().id(Nights.running().id()).state(state.open()).build();
  }

  private static List<String> lines(Consumer<LineView> telling) {
    return Screens.pipe(
            out -> telling.accept(new LineView(out, false, run -> "syncruns why " + run.shortId())))
        .lines()
        .toList();
  }
}

package dev.syncruns.domain.fleet;

import static dev.syncruns.domain.fleet.FleetRuns.ended;
import static dev.syncruns.domain.fleet.FleetRuns.hour;
import static dev.syncruns.domain.fleet.FleetRuns.id;
import static dev.syncruns.domain.fleet.FleetRuns.ids;
import static dev.syncruns.domain.fleet.FleetRuns.open;
import static dev.syncruns.domain.fleet.FleetRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTrackerTest {
  private static final RunTracker NOTHING = RunTracker.since(hour(0));
  private static final RunTracker KNOWN = NOTHING.after(List.of(open(3), ended(2), ended(1)));

  private static List<Run> fallingFrom(int newest, int count) {
    return IntStream.range(0, count).mapToObj(i -> ended(newest - i)).toList();
  }

  @Test
  void firstLookBringsWhatBeganOrEndedSinceByItsOwnTimes() {
    RunTracker since3 = RunTracker.since(hour(3));
    Run endedThen = ended(2, Duration.ofHours(1));
    Run endedBefore = ended(2, Duration.ofHours(1).minusNanos(1));

    assertThat(ids(since3.events(List.of(ended(5), open(4), endedThen)).finished()))
        .containsExactly(id(5), id(2));
    assertThat(since3.events(List.of(endedBefore, ended(1))).finished()).isEmpty();
    assertThat(ids(since3.events(List.of(ended(5), open(4), open(3), open(2))).started()))
        .containsExactly(id(4), id(3));
    assertThat(since3.events(List.of(endless(9), run(8).startDateTime(null).build())))
        .isEqualTo(new RunEvents(List.of(), List.of()));
    assertThat(since3.events(List.of(run(4).id(null).build())).started()).isEmpty();
  }

  private static Run endless(int number) {
    return run(number).state(ExecutionState.COMPLETED.open()).build();
  }

  @Test
  void lookThatFoundNothingIsALookAllTheSame() {
    RunTracker empty = NOTHING.after(List.of());

    assertThat(ids(empty.events(List.of(ended(1))).finished())).containsExactly(id(1));
  }

  @Test
  void knownRunThatEndedIsFinishedOnce() {
    List<Run> listed = List.of(ended(3), ended(2), ended(1));

    assertThat(ids(KNOWN.events(listed).finished())).containsExactly(id(3));
    assertThat(KNOWN.after(listed).events(listed).finished()).isEmpty();
  }

  @Test
  void runThatGoesOnIsNoNews() {
    RunEvents news = KNOWN.events(List.of(open(3), ended(2)));

    assertThat(news.finished()).isEmpty();
    assertThat(news.started()).isEmpty();
  }

  @Test
  void runsThatBeganSinceAreNewWhetherTheyEndedOrNot() {
    RunEvents news = KNOWN.events(List.of(open(5), ended(4), open(3), ended(2)));

    assertThat(ids(news.started())).containsExactly(id(5));
    assertThat(ids(news.finished())).containsExactly(id(4));
  }

  @Test
  void unknownRunsBehindTheLastKnownAreOld() {
    RunEvents news = KNOWN.events(List.of(open(3), ended(2), ended(1), ended(0), open(-1)));

    assertThat(news.finished()).isEmpty();
    assertThat(news.started()).isEmpty();
  }

  @Test
  void whereTheOldestComeFirstEveryUnknownRunIsNew() {
    RunTracker track = NOTHING.after(List.of(ended(1), ended(2)));

    assertThat(ids(track.events(List.of(ended(1), ended(2), ended(3))).finished()))
        .containsExactly(id(3));
  }

  @Test
  void whereTheOrderIsUnclearNoRunIsNewThatEndedBeforeAllLooks() {
    RunTracker track = RunTracker.since(hour(3)).after(List.of(ended(5), ended(4)));
    Run cancelled = run(9).startDateTime(null).state(ExecutionState.COMPLETED.open()).build();

    RunEvents news =
        track.events(List.of(cancelled, ended(6), ended(5), ended(4), ended(2), ended(1)));

    assertThat(ids(news.finished())).containsExactly(id(9), id(6));
  }

  @Test
  void whereNothingIsKnownAnyMoreEverythingIsNew() {
    assertThat(ids(KNOWN.events(fallingFrom(30, 2)).finished())).containsExactly(id(30), id(29));
  }

  @Test
  void runWithoutIdIsPassedOver() {
    Run nameless = run(4).id(null).state(ExecutionState.COMPLETED.open()).build();

    RunEvents news = KNOWN.events(List.of(nameless, open(3), ended(2)));

    assertThat(news.finished()).isEmpty();
    assertThat(NOTHING.after(List.of(nameless)).ended()).isEmpty();
  }

  @Test
  void runWithoutStateGoesOn() {
    Run silent = run(4).state(null).build();

    assertThat(RunTracker.openAmong(List.of(silent, ended(3)))).containsExactly(silent);
    assertThat(NOTHING.after(List.of(silent, ended(3))).open()).containsExactly(id(4));
    assertThat(NOTHING.after(List.of(silent, ended(3))).ended()).containsExactly(id(3));
  }

  @Test
  void firstLookIsEnoughOnceItReachesBackToARunThatBeganBefore() {
    RunTracker since3 = RunTracker.since(hour(3));
    Run unbegun = run(0).startDateTime(null).build();

    assertThat(since3.isCaughtUp(List.of(ended(5), ended(2)))).isTrue();
    assertThat(since3.isCaughtUp(List.of(open(5), open(2)))).isTrue();
    assertThat(since3.isCaughtUp(List.of(ended(5), ended(4)))).isFalse();
    assertThat(since3.isCaughtUp(List.of(open(5), open(3)))).isFalse();
    assertThat(since3.isCaughtUp(List.of(unbegun, ended(5), ended(4)))).isFalse();
    assertThat(since3.isCaughtUp(List.of(ended(1), ended(2)))).isFalse();
    assertThat(since3.isCaughtUp(List.of(ended(1)))).isFalse();
  }

  @Test
  void laterLookReachesBackToAKnownRunAndToAllThatWentOn() {
    assertThat(KNOWN.isCaughtUp(List.of(ended(5), ended(4)))).isFalse();
    assertThat(KNOWN.isCaughtUp(List.of(ended(5), ended(3)))).isTrue();
    assertThat(KNOWN.isCaughtUp(List.of(ended(5), ended(2)))).isFalse();
    RunTracker calm = NOTHING.after(List.of(ended(2), ended(1)));
    assertThat(calm.isCaughtUp(List.of(ended(5), ended(2)))).isTrue();
    assertThat(calm.isCaughtUp(List.of(ended(5), ended(4)))).isFalse();
  }

  @Test
  void lookEndsWhenItIsFarEnough() {
    assertThat(KNOWN.isCaughtUp(fallingFrom(1_000, RunTracker.MAX_RUNS - 1))).isFalse();
    assertThat(KNOWN.isCaughtUp(fallingFrom(1_000, RunTracker.MAX_RUNS))).isTrue();
  }
}

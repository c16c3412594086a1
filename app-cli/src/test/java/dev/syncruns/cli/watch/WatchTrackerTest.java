package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchTracker.WaitExitCodes;
import dev.syncruns.cli.watch.WatchTracker.WatchSetup;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.ports.api.WaitTarget;
import dev.syncruns.ports.tck.ManualTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTrackerTest {
  private static final Duration HEARTBEAT = Duration.ofMinutes(5);
  private static final ConnectionId BRIDGE = Screens.BRIDGE.id();
  private final Problem problem = Watches.trouble().problem();

  private final ManualTiming timing = new ManualTiming();
  private final Told told = new Told();
  private final WaitTarget target = Watches.unseen().target();
  private final WatchTracker engine =
      new WatchTracker(
          Map.of(target, Screens.BRIDGE),
          new WatchSetup(
              timing, () -> 3, () -> 997, new WaitExitCodes(Policy.DEFAULT, false), HEARTBEAT),
          told);

  @Test
  void whileTheServiceIsAskedNoNextLookIsKnown() {
    engine.onPoll();
    assertThat(told.last().untilNextLook()).isEmpty();

    engine.onRuns(BRIDGE, List.of());
    engine.onWait(Duration.ofSeconds(15));
    assertThat(told.last().untilNextLook()).contains(Duration.ofSeconds(15));

    timing.advance(Duration.ofSeconds(4));
    engine.onTick();
    assertThat(told.last().untilNextLook()).contains(Duration.ofSeconds(11));
    assertThat(told.last().requests()).isEqualTo(3);
    assertThat(told.last().quota()).isEqualTo(997);
  }

  @Test
  void aTroubleIsToldOnceAndKeptUntilTheConnectionAnswers() {
    engine.onPoll();
    engine.onProblem(BRIDGE, problem, 1);
    engine.onWait(Duration.ofSeconds(15));
    engine.onTick();
    engine.onPoll();

    assertThat(told.events).containsExactly("troubled 1");
    assertThat(told.last().troubles()).containsExactly(new PollError(Screens.BRIDGE, problem, 1));

    engine.onRuns(BRIDGE, List.of());
    engine.onWait(Duration.ofSeconds(15));

    assertThat(told.last().troubles()).isEmpty();
    assertThat(told.events).containsExactly("troubled 1");
  }

  @Test
  void aRunThatIsMissingIsToldOnceUntilItIsSeenAgain() {
    miss();
    miss();
    see(Nights.running());
    miss();

    assertThat(told.events).containsExactly("absent", "changed 3", "absent");
  }

  @Test
  void whatIsMissingAtTheEndIsNotWaitedFor() {
    engine.onPoll();
    engine.onNoRun(target);
    engine.onProblem(BRIDGE, problem, 1);
    engine.onVerdict(target, new Verdict.Unknown(Verdict.Why.NO_RUN, null, null));
    engine.onWait(Duration.ofSeconds(15));

    assertThat(told.events).containsExactly("ended");
  }

  @Test
  void aSelectorThatFitsSeveralRunsEndsEverythingAndNamesThem() {
    WaitTarget beginning = new WaitTarget(BRIDGE, RunSelector.parse("c02be9"));
    WatchTracker several =
        new WatchTracker(
            Map.of(beginning, Screens.BRIDGE),
            new WatchSetup(
                timing, () -> 3, () -> 997, new WaitExitCodes(Policy.DEFAULT, false), HEARTBEAT),
            told);
    Run partial = Nights.week().get(1);
    Run other = Run.builder().id(RunId.of("c02be9ff")).build();
    several.onRuns(BRIDGE, List.of(other, Nights.running(), partial));

    assertThatThrownBy(
            () ->
                several.onVerdict(
                    beginning, new Verdict.Unknown(Verdict.Why.AMBIGUOUS, other, null)))
        .isInstanceOfSatisfying(
            CliException.class,
            failure -> {
              assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
              assertThat(failure.rows())
                  .extracting(CliException.Row::value)
                  .anyMatch(row -> row.startsWith("c02be9ff"))
                  .anyMatch(row -> row.startsWith("c02be917"))
                  .noneMatch(row -> row.startsWith("7d41c0aa"));
            });
  }

  @Test
  void aRunThatDidNotChangeIsNoNews() {
    see(Nights.running());
    see(Nights.running());

    assertThat(told.events).containsExactly("changed 3");
    assertThat(engine.snapshot().runs().get(0).shortId()).isEqualTo("7d41c0aa");
  }

  @Test
  void aHeartbeatFollowsASilence() {
    see(Nights.running());
    timing.advance(HEARTBEAT.minusSeconds(1));
    engine.onTick();
    assertThat(told.events).containsExactly("changed 3");

    timing.advance(Duration.ofSeconds(1));
    engine.onTick();
    engine.onTick();

    assertThat(told.events).containsExactly("changed 3", "heartbeat");
  }

  @Test
  void theEndIsJudgedByThePolicyAndEndsTheWatch() {
    Run partial = Nights.week().get(1);
    see(partial);
    assertThat(engine.snapshot().isOver()).isFalse();

    engine.onVerdict(target, new Verdict.Failed(partial, partial.outcome()));

    assertThat(engine.snapshot().isOver()).isTrue();
    assertThat(engine.snapshot().runs().get(0).exit()).contains(ExitCode.PARTIAL);
    assertThat(told.events).endsWith("ended");
  }

  private void miss() {
    engine.onPoll();
    engine.onRuns(BRIDGE, List.of());
    engine.onNoRun(target);
    engine.onWait(Duration.ofSeconds(15));
  }

  private void see(Run run) {
    engine.onPoll();
    engine.onRuns(BRIDGE, List.of(run));
    engine.onRun(target, run, Optional.empty());
    engine.onWait(Duration.ofSeconds(15));
  }

  /** A presenter that remembers what it is told. */
  private static final class Told implements WatchView {
    private final List<String> events = new ArrayList<>();
    private final List<WatchSnapshot> snapshots = new ArrayList<>();

    WatchSnapshot last() {
      return snapshots.get(snapshots.size() - 1);
    }

    @Override
    public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
      events.add("changed " + changes.size());
    }

    @Override
    public void absent(WatchedRun run, WatchSnapshot now) {
      events.add("absent");
    }

    @Override
    public void troubled(PollError trouble, WatchSnapshot now) {
      events.add("troubled " + trouble.inARow());
    }

    @Override
    public void ended(WatchedRun run, WatchSnapshot now) {
      events.add("ended");
    }

    @Override
    public void heartbeat(WatchSnapshot now) {
      events.add("heartbeat");
    }

    @Override
    public void ticked(WatchSnapshot now) {
      snapshots.add(now);
    }
  }
}

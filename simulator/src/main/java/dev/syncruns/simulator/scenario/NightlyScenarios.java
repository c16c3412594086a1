package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.history.HistorySpec;
import dev.syncruns.simulator.history.HistorySpec.ActiveRun;
import dev.syncruns.simulator.history.RunScript;
import dev.syncruns.simulator.history.SampleConnections;
import dev.syncruns.simulator.history.SampleHistories;
import dev.syncruns.simulator.history.SampleHistories.NightlyScript;
import dev.syncruns.simulator.history.TaskScript;
import java.time.Duration;

/** Scenarios in which the service works correctly, and the runs differ. */
public final class NightlyScenarios {

  private static final int NIGHTS = 62;
  private static final Duration FOUR_MINUTES = Duration.ofSeconds(252);

  private NightlyScenarios() {}

  /** Success every night. */
  public static void healthy(ScenarioBuilder builder) {
    HistorySpec spec = HistorySpec.of(builder.origin(), NIGHTS);
    builder.add(
        SampleConnections.BRIDGE, SampleHistories::healthy, spec.with(now(RunScript.NORMAL)));
    builder.add(SampleConnections.TUNNEL, SampleHistories::healthy, spec);
    builder.add(SampleConnections.DEPOT, SampleHistories::healthy, spec);
    builder.add(SampleConnections.PLANT, SampleHistories::healthy, spec);
  }

  /** Partial success since two nights, with the same causes. */
  public static void nightlyPartial(ScenarioBuilder builder) {
    tell(builder, SampleHistories::bridge, now(SampleHistories.bridgeNow()));
  }

  /** No valid sign-in since six nights. */
  public static void authExpired(ScenarioBuilder builder) {
    builder.add(
        SampleConnections.BRIDGE,
        SampleHistories::authExpired,
        HistorySpec.of(builder.origin(), NIGHTS));
    others(builder);
  }

  /** A run that remains queued since the last night and delays the next ones. */
  public static void stuckQueued(ScenarioBuilder builder) {
    HistorySpec spec = HistorySpec.of(builder.origin(), NIGHTS).stoppedSince(0);
    builder.add(SampleConnections.BRIDGE, SampleHistories::stuck, spec);
    others(builder);
  }

  /** Files that often need a retry. */
  public static void flaky(ScenarioBuilder builder) {
    tell(
        builder,
        SampleHistories::flaky,
        now(RunScript.NORMAL.with("Deck.rvt", TaskScript.recovered(2))));
  }

  /** Nights that take longer and longer. */
  public static void slowRegression(ScenarioBuilder builder) {
    tell(builder, SampleHistories::slower, now(RunScript.withPace(2.6)));
  }

  static void others(ScenarioBuilder builder) {
    HistorySpec spec = HistorySpec.of(builder.origin(), NIGHTS);
    builder.add(SampleConnections.TUNNEL, SampleHistories::healthy, spec);
    builder.add(SampleConnections.DEPOT, SampleHistories::healthy, spec.stoppedSince(2));
    builder.add(SampleConnections.PLANT, SampleHistories::healthy, spec);
  }

  private static void tell(ScenarioBuilder builder, NightlyScript script, ActiveRun current) {
    builder.add(
        SampleConnections.BRIDGE, script, HistorySpec.of(builder.origin(), NIGHTS).with(current));
    others(builder);
  }

  private static ActiveRun now(RunScript script) {
    return new ActiveRun(FOUR_MINUTES, script);
  }
}

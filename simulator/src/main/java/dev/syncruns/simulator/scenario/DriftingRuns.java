package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.run.HistorySize;
import dev.syncruns.simulator.run.SimulatedRun;
import dev.syncruns.simulator.run.SimulatedRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A history at whose front runs can be inserted. */
final class DriftingRuns implements SimulatedRuns {

  private static final int MOST_NEW = 10_000;

  private final SimulatedRuns old;
  private final SimulatedRuns later;
  private final AtomicInteger grown = new AtomicInteger();

  DriftingRuns(SimulatedRuns old, Instant origin, long seed) {
    this.old = old;
    Instant newest = origin.plus(Duration.ofHours(MOST_NEW));
    this.later = SimulatedRuns.generated(new HistorySize(MOST_NEW, 1, 1), newest, seed + 1);
  }

  void grow(int runs) {
    grown.addAndGet(runs);
  }

  @Override
  public List<SimulatedRun> asOf(Instant now) {
    int count = Math.min(MOST_NEW, grown.get());
    List<SimulatedRun> runs = new ArrayList<>(later.asOf(now).subList(MOST_NEW - count, MOST_NEW));
    runs.addAll(old.asOf(now));
    return runs;
  }
}

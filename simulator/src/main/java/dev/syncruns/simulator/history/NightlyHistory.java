package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.SeededRandom;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.history.HistorySpec.ActiveRun;
import dev.syncruns.simulator.history.SampleConnections.ConnectionSpec;
import dev.syncruns.simulator.history.SampleHistories.NightlyScript;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The runs of a connection: one for each night of some weeks, an optional active one at the start
 * of the simulator, and the following nights.
 */
public final class NightlyHistory implements SimulatedRuns {

  private static final Duration SETTLED = Duration.ofHours(1);

  private final ConnectionSpec connection;
  private final NightlyScript script;
  private final HistorySpec spec;
  private final Instant lastNight;
  private final SeededRandom random;

  /**
   * Creates a history.
   *
   * @param layout the connection
   * @param script the script of each night
   * @param spec the number of nights, and the active run
   * @param seed the seed
   */
  public NightlyHistory(ConnectionSpec layout, NightlyScript script, HistorySpec spec, long seed) {
    this.connection = layout;
    this.script = script;
    this.spec = spec;
    this.random = new SeededRandom(seed).fork(layout.connection().name());
    this.lastNight = lastNight(layout, spec.origin());
  }

  @Override
  public List<SimulatedRun> asOf(Instant now) {
    return new Runs(now);
  }

  private static Instant lastNight(ConnectionSpec layout, Instant origin) {
    Instant settled = origin.minus(SETTLED);
    Instant sameDay =
        settled
            .truncatedTo(ChronoUnit.DAYS)
            .atZone(ZoneOffset.UTC)
            .with(layout.nightly())
            .toInstant();
    return sameDay.isAfter(settled) ? sameDay.minus(1, ChronoUnit.DAYS) : sameDay;
  }

  private SimulatedRun script(int age, Instant now) {
    SeededRandom random = this.random.fork(lastNight.getEpochSecond() / 86_400 - age);
    Instant start =
        lastNight.minus(age, ChronoUnit.DAYS).plusNanos(100L * random.below(15_000_000));
    RunScript run = script.script(age, random.fork("story"));
    return new RunPlanner(connection.jobs(), run, random).run(start, now);
  }

  private final class Runs extends AbstractList<SimulatedRun> implements RandomAccess {

    private final Instant now;
    private final int since;
    private final int current;

    private Runs(Instant now) {
      this.now = now;
      long days = Duration.between(lastNight.plusSeconds(2), now).toDays();
      this.since = spec.continues() ? (int) Math.max(0, days) : 0;
      this.current = spec.active().isPresent() ? 1 : 0;
    }

    @Override
    public SimulatedRun get(int index) {
      if (index == since && current == 1) {
        ActiveRun run = spec.active().orElseThrow();
        Instant start = spec.origin().minus(run.age());
        return new RunPlanner(connection.jobs(), run.script(), random.fork("current"))
            .run(start, now);
      }
      int age = index < since ? index - since : index - since - current + spec.missed();
      return script(age, now);
    }

    @Override
    public int size() {
      return since + current + spec.nights();
    }
  }
}

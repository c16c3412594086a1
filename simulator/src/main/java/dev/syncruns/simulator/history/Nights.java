package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.Dice;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.history.Layouts.Layout;
import dev.syncruns.simulator.history.Plot.Current;
import dev.syncruns.simulator.history.Stories.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The runs of a connection: one each night for some weeks, one that was under way when the
 * simulator began, and the nights since.
 */
public final class Nights implements SimulatedRuns {

  private static final Duration SETTLED = Duration.ofHours(1);

  private final Layout layout;
  private final Story story;
  private final Plot plot;
  private final Instant lastNight;
  private final Dice dice;

  /**
   * A history.
   *
   * @param layout the connection
   * @param story what happens
   * @param plot how many nights there are, and the run that is under way
   * @param seed what tells one history from another
   */
  public Nights(Layout layout, Story story, Plot plot, long seed) {
    this.layout = layout;
    this.story = story;
    this.plot = plot;
    this.dice = new Dice(seed).of(layout.connection().name());
    this.lastNight = lastNight(layout, plot.origin());
  }

  @Override
  public List<SimulatedRun> asOf(Instant now) {
    return new Runs(now);
  }

  private static Instant lastNight(Layout layout, Instant origin) {
    Instant settled = origin.minus(SETTLED);
    Instant sameDay =
        settled
            .truncatedTo(ChronoUnit.DAYS)
            .atZone(ZoneOffset.UTC)
            .with(layout.nightly())
            .toInstant();
    return sameDay.isAfter(settled) ? sameDay.minus(1, ChronoUnit.DAYS) : sameDay;
  }

  private SimulatedRun night(int age, Instant now) {
    Dice chance = dice.of(lastNight.getEpochSecond() / 86_400 - age);
    Instant start =
        lastNight.minus(age, ChronoUnit.DAYS).plusNanos(100L * chance.below(15_000_000));
    Night night = story.night(age, chance.of("story"));
    return new RunPlanner(layout.jobs(), night, chance).run(start, now);
  }

  private final class Runs extends AbstractList<SimulatedRun> implements RandomAccess {

    private final Instant now;
    private final int since;
    private final int current;

    private Runs(Instant now) {
      this.now = now;
      long days = Duration.between(lastNight.plusSeconds(2), now).toDays();
      this.since = plot.goesOn() ? (int) Math.max(0, days) : 0;
      this.current = plot.current().isPresent() ? 1 : 0;
    }

    @Override
    public SimulatedRun get(int index) {
      if (index == since && current == 1) {
        Current run = plot.current().orElseThrow();
        Instant start = plot.origin().minus(run.age());
        return new RunPlanner(layout.jobs(), run.night(), dice.of("current")).run(start, now);
      }
      int age = index < since ? index - since : index - since - current + plot.missed();
      return night(age, now);
    }

    @Override
    public int size() {
      return since + current + plot.nights();
    }
  }
}

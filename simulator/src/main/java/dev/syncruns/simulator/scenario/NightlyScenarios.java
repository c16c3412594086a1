package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.history.Incident;
import dev.syncruns.simulator.history.Layouts;
import dev.syncruns.simulator.history.Night;
import dev.syncruns.simulator.history.Plot;
import dev.syncruns.simulator.history.Plot.Current;
import dev.syncruns.simulator.history.Stories;
import dev.syncruns.simulator.history.Stories.Story;
import java.time.Duration;

/** Scenarios in which the service works as it should and the runs tell the story. */
public final class NightlyScenarios {

  private static final int NIGHTS = 62;
  private static final Duration FOUR_MINUTES = Duration.ofSeconds(252);

  private NightlyScenarios() {}

  /**
   * Success every night.
   *
   * @param stage where to
   */
  public static void healthy(Stage stage) {
    Plot plot = Plot.of(stage.origin(), NIGHTS);
    stage.add(Layouts.BRIDGE, Stories::healthy, plot.with(now(Night.CALM)));
    stage.add(Layouts.TUNNEL, Stories::healthy, plot);
    stage.add(Layouts.DEPOT, Stories::healthy, plot);
    stage.add(Layouts.PLANT, Stories::healthy, plot);
  }

  /**
   * Partial success since two nights, with the same causes.
   *
   * @param stage where to
   */
  public static void nightlyPartial(Stage stage) {
    tell(stage, Stories::bridge, now(Stories.bridgeNow()));
  }

  /**
   * No valid sign-in since six nights.
   *
   * @param stage where to
   */
  public static void authExpired(Stage stage) {
    stage.add(Layouts.BRIDGE, Stories::authExpired, Plot.of(stage.origin(), NIGHTS));
    others(stage);
  }

  /**
   * A run that has been queued since the last night and stays so; it holds up the next ones.
   *
   * @param stage where to
   */
  public static void stuckQueued(Stage stage) {
    Plot plot = Plot.of(stage.origin(), NIGHTS).stoppedSince(0);
    stage.add(Layouts.BRIDGE, Stories::stuck, plot);
    others(stage);
  }

  /**
   * Files that often need a second try.
   *
   * @param stage where to
   */
  public static void flaky(Stage stage) {
    tell(stage, Stories::flaky, now(Night.CALM.with("Deck.rvt", Incident.recovered(2))));
  }

  /**
   * Nights that take longer and longer.
   *
   * @param stage where to
   */
  public static void slowRegression(Stage stage) {
    tell(stage, Stories::slower, now(Night.atPace(2.6)));
  }

  static void others(Stage stage) {
    Plot plot = Plot.of(stage.origin(), NIGHTS);
    stage.add(Layouts.TUNNEL, Stories::healthy, plot);
    stage.add(Layouts.DEPOT, Stories::healthy, plot.stoppedSince(2));
    stage.add(Layouts.PLANT, Stories::healthy, plot);
  }

  private static void tell(Stage stage, Story story, Current current) {
    stage.add(Layouts.BRIDGE, story, Plot.of(stage.origin(), NIGHTS).with(current));
    others(stage);
  }

  private static Current now(Night night) {
    return new Current(FOUR_MINUTES, night);
  }
}

package dev.syncruns.simulator.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a history.
 *
 * @param origin when the simulator starts
 * @param nights how many scheduled runs lie behind
 * @param missed how many of the last nights had no run
 * @param goesOn whether more nights follow as time passes
 * @param run the run that is under way at the start, or null when there is none
 */
public record Plot(Instant origin, int nights, int missed, boolean goesOn, @Nullable Current run) {

  /**
   * Nights without a gap and without a run under way.
   *
   * @param origin when the simulator starts
   * @param nights how many nights lie behind
   * @return the plot
   */
  public static Plot of(Instant origin, int nights) {
    return new Plot(origin, nights, 0, true, null);
  }

  /**
   * This plot with a run under way.
   *
   * @param current the run
   * @return a new plot
   */
  public Plot with(Current current) {
    return new Plot(origin, nights, missed, goesOn, current);
  }

  /**
   * This plot with a schedule that has stopped.
   *
   * @param nightsWithout how many of the last nights had no run; 0 when it stopped after the last
   *     one
   * @return a new plot
   */
  public Plot stoppedSince(int nightsWithout) {
    return new Plot(origin, nights, nightsWithout, false, run);
  }

  Optional<Current> current() {
    return Optional.ofNullable(run);
  }

  /**
   * The run that is under way when the simulator starts.
   *
   * @param age how long ago it began
   * @param night what happens in it
   */
  public record Current(Duration age, Night night) {}
}

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
 * @param continues whether more nights follow as time passes
 * @param activeRun the run that is under way at the start, or null when there is none
 */
public record HistorySpec(
    Instant origin, int nights, int missed, boolean continues, @Nullable ActiveRun activeRun) {

  /**
   * Nights without a gap and without a run under way.
   *
   * @param origin when the simulator starts
   * @param nights how many nights lie behind
   * @return the plot
   */
  public static HistorySpec of(Instant origin, int nights) {
    return new HistorySpec(origin, nights, 0, true, null);
  }

  /**
   * This plot with a run under way.
   *
   * @param current the run
   * @return a new plot
   */
  public HistorySpec with(ActiveRun current) {
    return new HistorySpec(origin, nights, missed, continues, current);
  }

  /**
   * This plot with a schedule that has stopped.
   *
   * @param nightsWithout how many of the last nights had no run; 0 when it stopped after the last
   *     one
   * @return a new plot
   */
  public HistorySpec stoppedSince(int nightsWithout) {
    return new HistorySpec(origin, nights, nightsWithout, false, activeRun);
  }

  Optional<ActiveRun> active() {
    return Optional.ofNullable(activeRun);
  }

  /**
   * The run that is under way when the simulator starts.
   *
   * @param age how long ago it began
   * @param script what happens in it
   */
  public record ActiveRun(Duration age, RunScript script) {}
}

package dev.syncruns.simulator.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a history.
 *
 * @param origin the start of the simulator
 * @param nights number of scheduled runs before it
 * @param missed number of the last nights without a run
 * @param continues whether further nights follow as time passes
 * @param activeRun the run that is active at the start; null for none
 */
public record HistorySpec(
    Instant origin, int nights, int missed, boolean continues, @Nullable ActiveRun activeRun) {

  /**
   * Returns a history without gaps and without an active run.
   *
   * @param origin the start of the simulator
   * @param nights number of nights before it
   */
  public static HistorySpec of(Instant origin, int nights) {
    return new HistorySpec(origin, nights, 0, true, null);
  }

  /** Returns a copy with an active run. */
  public HistorySpec with(ActiveRun current) {
    return new HistorySpec(origin, nights, missed, continues, current);
  }

  /**
   * Returns a copy whose schedule has stopped.
   *
   * @param nightsWithout number of the last nights without a run; 0 if it stopped after the last
   *     one
   */
  public HistorySpec stoppedSince(int nightsWithout) {
    return new HistorySpec(origin, nights, nightsWithout, false, activeRun);
  }

  Optional<ActiveRun> active() {
    return Optional.ofNullable(activeRun);
  }

  /**
   * The run that is active when the simulator starts.
   *
   * @param age the time since its start
   * @param script its script
   */
  public record ActiveRun(Duration age, RunScript script) {}
}

package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a run that is over: little, so that many can be.
 *
 * @param start when it started, or ended if it never did.
 * @param outcome how it ended.
 * @param took how long it took; null when that is not known.
 */
public record RunSample(Instant start, Outcome outcome, @Nullable Duration took) {

  /** The point of a run; empty while it is active, and when no time of it is known. */
  static Optional<RunSample> of(Run run) {
    Outcome outcome = run.outcome();
    return outcome.isActive()
        ? Optional.empty()
        : run.at().map(at -> new RunSample(at, outcome, run.duration().orElse(null)));
  }

  /** How long it took; empty when that is not known. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(took);
  }

  /** When it ended, or started if the end is not known. */
  Instant end() {
    return took == null ? start : start.plus(took);
  }

  /** Whether it was a success. */
  public boolean isGreen() {
    return outcome == Outcome.SUCCESS;
  }
}

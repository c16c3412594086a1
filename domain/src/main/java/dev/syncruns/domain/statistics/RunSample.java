package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a finished run that statistics keep.
 *
 * @param start its start, or its end if it never started.
 * @param outcome its outcome.
 * @param took its duration; null if unknown.
 */
public record RunSample(Instant start, Outcome outcome, @Nullable Duration took) {

  /** Returns the sample of a run; empty if it is active or has no readable time. */
  static Optional<RunSample> of(Run run) {
    Outcome outcome = run.outcome();
    return outcome.isActive()
        ? Optional.empty()
        : run.at().map(at -> new RunSample(at, outcome, run.duration().orElse(null)));
  }

  /** Returns the duration; empty if unknown. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(took);
  }

  /** The end, or the start if the end is unknown. */
  Instant end() {
    return took == null ? start : start.plus(took);
  }

  /** Returns whether it is a success. */
  public boolean isGreen() {
    return outcome == Outcome.SUCCESS;
  }
}

package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The expected end of an active run, based on the durations of earlier successful runs of its
 * connection: from their lower to their upper quartile after its start.
 *
 * @param earliest the start of the range.
 * @param latest the end of the range, not before its start.
 * @param samples number of successful runs, at least {@value #MIN_SAMPLES}.
 */
public record EtaEstimate(Instant earliest, Instant latest, int samples) {
  /** Minimum number of successful runs. */
  public static final int MIN_SAMPLES = 3;

  /**
   * Returns the estimate for an active run; empty if it has not started or fewer than {@value
   * #MIN_SAMPLES} successful runs have a duration.
   *
   * @param run the active run
   * @param history other runs of the same connection, in any order
   */
  public static Optional<EtaEstimate> of(Run run, List<Run> history) {
    List<Duration> durations =
        history.stream()
            .filter(earlier -> earlier.outcome() == Outcome.SUCCESS)
            .flatMap(earlier -> earlier.duration().stream())
            .toList();
    return run.outcome().isActive()
        ? run.startedAt().flatMap(start -> of(start, durations))
        : Optional.empty();
  }

  /**
   * Returns the estimate for a start time; empty for fewer than {@value #MIN_SAMPLES} durations.
   *
   * @param start the start time
   * @param durations the durations of successful runs, in any order
   */
  public static Optional<EtaEstimate> of(Instant start, Collection<Duration> durations) {
    if (durations.size() < MIN_SAMPLES) {
      return Optional.empty();
    }
    List<Duration> sorted = durations.stream().sorted().toList();
    int quartile = (sorted.size() - 1) / 4;
    Duration low = sorted.get(quartile);
    Duration high = sorted.get(sorted.size() - 1 - quartile);
    return Optional.of(new EtaEstimate(start.plus(low), start.plus(high), sorted.size()));
  }

  /** Returns whether the range has passed at {@code now}. */
  public boolean isOverdue(Instant now) {
    return now.isAfter(latest);
  }

  /** Returns the middle of the range. */
  public Instant middle() {
    return earliest.plus(Duration.between(earliest, latest).dividedBy(2));
  }

  /** Returns the time until the middle of the range, negative if it has passed. */
  public Duration untilMiddle(Instant now) {
    return Duration.between(now, middle());
  }
}

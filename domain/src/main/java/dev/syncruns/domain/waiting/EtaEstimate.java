package dev.syncruns.domain.waiting;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The range of time in which a run is expected to end, by the durations of earlier successful runs
 * of its connection: from their lower to their upper quartile after its start.
 *
 * @param earliest the lower end.
 * @param latest the upper end, not before the lower.
 * @param samples how many successful runs it rests on, at least {@value #MIN_SAMPLES}.
 */
public record EtaEstimate(Instant earliest, Instant latest, int samples) {
  /** The fewest successful runs that an expectation rests on. */
  public static final int MIN_SAMPLES = 3;

  /**
   * The expected end of an active run; empty when it has not started, or when fewer than {@value
   * #MIN_SAMPLES} successful runs have a duration.
   *
   * @param run the run that is waited for
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
   * The expected end of what started at {@code start}; empty when there are fewer than {@value
   * #MIN_SAMPLES} durations.
   *
   * @param start when it started
   * @param durations how long successful runs took, in any order
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

  /** Whether the whole range has passed at {@code now}. */
  public boolean isOverdue(Instant now) {
    return now.isAfter(latest);
  }

  /** The middle of the range. */
  public Instant middle() {
    return earliest.plus(Duration.between(earliest, latest).dividedBy(2));
  }

  /** How long it is until the middle of the range, negative when that has passed. */
  public Duration untilMiddle(Instant now) {
    return Duration.between(now, middle());
  }
}

package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The typical duration of a successful run.
 *
 * @param median the median duration.
 * @param samples number of successes, at least 1.
 */
public record TypicalDuration(Duration median, int samples) {
  private static final int PERCENT = 100;
  private static final int MOST = 95;

  /** Returns the duration of {@code run} if it is a success with known start and end. */
  public static Optional<Duration> sampleOf(Run run) {
    return run.outcome() == Outcome.SUCCESS ? run.duration() : Optional.empty();
  }

  /**
   * Returns the typical duration of successes; empty if there are none.
   *
   * @param durations their durations, in any order
   */
  public static Optional<TypicalDuration> of(Collection<Duration> durations) {
    if (durations.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> sorted = durations.stream().sorted().toList();
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    Duration upper = sorted.get(sorted.size() / 2);
    Duration median = lower.plus(upper.minus(lower).dividedBy(2));
    return Optional.of(new TypicalDuration(median, sorted.size()));
  }

  /**
   * Returns the 95th percentile by nearest rank; empty if there are none.
   *
   * @param durations in any order
   */
  public static Optional<Duration> p95(Collection<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    int rank = (sorted.size() * MOST + PERCENT - 1) / PERCENT;
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
  }

  /**
   * Returns by how many percent {@code duration} exceeds the median, rounded, negative if it is
   * shorter; empty if the median is zero.
   */
  public OptionalLong percentOff(Duration duration) {
    long usual = median.toMillis();
    return usual == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((duration.toMillis() - usual) * (double) PERCENT / usual));
  }
}

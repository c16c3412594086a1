package dev.syncruns.domain.statistics;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long a successful run usually takes.
 *
 * @param median half of the successes took no longer, half no less; of an even number the middle of
 *     the two in the middle.
 * @param samples how many successes this is drawn from, at least 1.
 */
public record TypicalDuration(Duration median, int samples) {
  private static final int PERCENT = 100;
  private static final int MOST = 95;

  /**
   * What {@code run} contributes: its duration when it is a success whose start and end are known.
   */
  public static Optional<Duration> sampleOf(Run run) {
    return run.outcome() == Outcome.SUCCESS ? run.duration() : Optional.empty();
  }

  /**
   * What is typical of some successes; empty when there are none.
   *
   * @param durations how long each took, in any order
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
   * What 95 of 100 durations do not exceed: the smallest of them of which that holds; empty when
   * there are none.
   *
   * @param durations in any order
   */
  public static Optional<Duration> p95(Collection<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    int rank = (sorted.size() * MOST + PERCENT - 1) / PERCENT;
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
  }

  /**
   * By how many percent {@code duration} differs from the median, rounded: 77 is that much longer,
   * -3 a little shorter. Empty when the median is zero.
   */
  public OptionalLong percentOff(Duration duration) {
    long usual = median.toMillis();
    return usual == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((duration.toMillis() - usual) * (double) PERCENT / usual));
  }
}

package dev.syncruns.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time from the end of the first run that is not a success to the end of the next success.
 *
 * @param times number of recoveries.
 * @param median the median by nearest rank; null without recoveries.
 * @param worst the longest; null without recoveries.
 * @param openSince the end of the first run without a following success; null if the last run is a
 *     success.
 */
public record TimeToRecovery(
    int times, @Nullable Duration median, @Nullable Duration worst, @Nullable Instant openSince) {

  /** Returns the times to recovery in {@code points}, which are sorted from oldest to newest. */
  public static TimeToRecovery of(List<RunSample> points) {
    List<Duration> took = new ArrayList<>();
    Instant since = null;
    for (RunSample point : points) {
      if (!point.isGreen()) {
        since = since == null ? point.end() : since;
      } else if (since != null) {
        Duration recovery = Duration.between(since, point.end());
        took.add(recovery.isNegative() ? Duration.ZERO : recovery);
        since = null;
      }
    }
    List<Duration> sorted = took.stream().sorted().toList();
    int times = sorted.size();
    return times == 0
        ? new TimeToRecovery(0, null, null, since)
        : new TimeToRecovery(times, sorted.get((times - 1) / 2), sorted.get(times - 1), since);
  }

  /** Returns the longest time; empty without recoveries. */
  public Optional<Duration> longest() {
    return Optional.ofNullable(worst);
  }
}

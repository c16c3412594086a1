package dev.syncruns.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from the end of the first run that is no success to the end of the next that
 * is.
 *
 * @param times how often that happened.
 * @param median the median, by nearest rank; null when it never did.
 * @param worst the longest; null when it never did.
 * @param openSince when the first of the last runs ended that are not yet followed by a success;
 *     null when the last is one.
 */
public record TimeToRecovery(
    int times, @Nullable Duration median, @Nullable Duration worst, @Nullable Instant openSince) {

  /** What {@code points}, which run from oldest to newest, say of it. */
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

  /** The longest; empty when it never happened. */
  public Optional<Duration> longest() {
    return Optional.ofNullable(worst);
  }
}

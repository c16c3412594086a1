package dev.syncruns.domain.statistics;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/** Counts durations in bounded memory, with the precision of {@link Quantiles}. Not thread-safe. */
final class Histogram {
  private static final int EXACT_BITS = 11;
  private static final int PERCENT = 100;

  private final TreeMap<Long, Long> counts = new TreeMap<>();

  /** Adds a duration, which must not be negative. */
  void add(Duration duration) {
    counts.merge(rounded(duration.toSeconds()), 1L, Long::sum);
  }

  Optional<Quantiles> quantiles() {
    long samples = counts.values().stream().mapToLong(Long::longValue).sum();
    return samples == 0
        ? Optional.empty()
        : Optional.of(
            new Quantiles(
                samples,
                rank(samples, 50),
                rank(samples, 90),
                rank(samples, 95),
                rank(samples, PERCENT)));
  }

  private Duration rank(long samples, int percent) {
    long rank = (samples * percent + PERCENT - 1) / PERCENT;
    long seen = 0;
    for (var entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return Duration.ofSeconds(entry.getKey());
      }
    }
    throw new IllegalStateException("a rank beyond the last");
  }

  private static long rounded(long seconds) {
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(seconds) - EXACT_BITS);
    return seconds >> shift << shift;
  }
}

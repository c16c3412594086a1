package dev.syncruns.domain.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trend of the durations of successes: the median slope of all pairs (Theil–Sen), which is
 * robust against outliers, relative to the median duration.
 *
 * @param percentPerWeek the change per week in percent of the median duration.
 * @param samples number of successes.
 */
public record Trend(double percentPerWeek, int samples) {
  /** Minimum number of successes. */
  public static final int MIN_SAMPLES = 8;

  /** Smaller changes per week, in percent, count as steady. */
  public static final double STEADY_PERCENT = 2;

  private static final int MAX_SAMPLES = 400;
  private static final double WEEK = Duration.ofDays(7).toSeconds();
  private static final double PERCENT = 100;

  /**
   * Returns the trend of the newest {@value #MAX_SAMPLES} successes; empty if there are too few or
   * they took no time.
   *
   * @param points runs from oldest to newest
   */
  public static Optional<Trend> of(List<RunSample> points) {
    List<RunSample> all = points.stream().filter(p -> p.isGreen() && p.took() != null).toList();
    List<RunSample> newest = all.subList(Math.max(0, all.size() - MAX_SAMPLES), all.size());
    double usual = median(newest.stream().map(Trend::seconds).toList());
    List<Double> slopes = slopes(newest);
    return newest.size() < MIN_SAMPLES || usual <= 0 || slopes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trend(median(slopes) * WEEK * PERCENT / usual, newest.size()));
  }

  /**
   * Returns whether the change is below {@value #STEADY_PERCENT} percent per week in either
   * direction.
   */
  public boolean isSteady() {
    return Math.abs(percentPerWeek) < STEADY_PERCENT;
  }

  private static List<Double> slopes(List<RunSample> points) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        RunSample one = points.get(i);
        RunSample other = points.get(j);
        double apart = Duration.between(one.start(), other.start()).toSeconds();
        if (apart > 0) {
          slopes.add((seconds(other) - seconds(one)) / apart);
        }
      }
    }
    return slopes;
  }

  private static double seconds(RunSample point) {
    return point.duration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}

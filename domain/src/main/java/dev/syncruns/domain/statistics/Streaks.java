package dev.syncruns.domain.statistics;

import java.util.List;

/**
 * Consecutive successes, and consecutive other outcomes.
 *
 * @param current length of the current streak; 0 without runs.
 * @param currentGreen whether the current streak consists of successes.
 * @param longestGreen the longest streak of successes.
 * @param longestNotGreen the longest streak of other outcomes.
 */
public record Streaks(int current, boolean currentGreen, int longestGreen, int longestNotGreen) {

  /** Returns the streaks in {@code points}, which are sorted from oldest to newest. */
  public static Streaks of(List<RunSample> points) {
    int current = 0;
    boolean green = false;
    int longestGreen = 0;
    int longestNotGreen = 0;
    for (RunSample point : points) {
      current = point.isGreen() == green ? current + 1 : 1;
      green = point.isGreen();
      longestGreen = green ? Math.max(longestGreen, current) : longestGreen;
      longestNotGreen = green ? longestNotGreen : Math.max(longestNotGreen, current);
    }
    return new Streaks(current, green, longestGreen, longestNotGreen);
  }
}

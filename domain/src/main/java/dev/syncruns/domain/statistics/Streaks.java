package dev.syncruns.domain.statistics;

import java.util.List;

/**
 * Runs in a row that were all successes, or all not.
 *
 * @param current how many the last ones are; 0 without runs.
 * @param currentGreen whether those are successes.
 * @param longestGreen the most successes in a row.
 * @param longestNotGreen the most others in a row.
 */
public record Streaks(int current, boolean currentGreen, int longestGreen, int longestNotGreen) {

  /** The streaks in {@code points}, which run from oldest to newest. */
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

package dev.syncruns.cli.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Writes durations as people read them. */
public final class Durations {
  private static final long SECONDS_OF_A_MINUTE = 60;

  private Durations() {}

  /** Such as {@code 9s}, {@code 12m17s}, {@code 1h04m}, {@code 2d03h}; rounded down. */
  public static String write(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < SECONDS_OF_A_MINUTE) {
      return seconds + "s";
    }
    if (duration.toHours() == 0) {
      return pair("%dm%02ds", duration.toMinutes(), duration.toSecondsPart());
    }
    return duration.toDays() == 0
        ? pair("%dh%02dm", duration.toHours(), duration.toMinutesPart())
        : pair("%dd%02dh", duration.toDays(), duration.toHoursPart());
  }

  /** The seconds of {@code duration}, to the millisecond, as programs read them. */
  public static BigDecimal seconds(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }

  /** The whole minutes of {@code duration}, rounded up. */
  static long minutes(Duration duration) {
    return (duration.toSeconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
  }

  private static String pair(String pattern, long big, long small) {
    return String.format(Locale.ROOT, pattern, big, small);
  }
}

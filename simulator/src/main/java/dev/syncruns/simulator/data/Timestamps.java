package dev.syncruns.simulator.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Formats times as the service does: UTC, up to seven fraction digits, without trailing zeros. */
public final class Timestamps {

  /** The service's value for a date that is not known yet. */
  public static final String NOT_YET = "0001-01-01T00:00:00Z";

  private static final int TICKS_PER_SECOND = 10_000_000;

  private Timestamps() {}

  /**
   * Returns the text of a time, such as {@code 2026-03-02T02:00:00.4109666Z}.
   *
   * @param time the time, in the years 0 to 9999; truncated to 100 ns
   */
  public static String format(Instant time) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(28).append(utc.toLocalDate()).append('T');
    twoDigits(text, utc.getHour()).append(':');
    twoDigits(text, utc.getMinute()).append(':');
    twoDigits(text, utc.getSecond());
    int ticks = time.getNano() / 100;
    if (ticks > 0) {
      text.append('.').append(TICKS_PER_SECOND + ticks).deleteCharAt(20);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.append('Z').toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

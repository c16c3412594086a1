package dev.syncruns.simulator.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as the service writes them: UTC, up to seven digits of a second, trailing zeros left out.
 */
public final class Timestamps {

  /** What the service sends for a date that is not there yet. */
  public static final String NOT_YET = "0001-01-01T00:00:00Z";

  private static final DateTimeFormatter SECONDS_AND_TICKS =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /**
   * The text of a time.
   *
   * @param time the time; what is below 100 ns is dropped
   * @return for example {@code 2026-03-02T02:00:00.4109666Z}
   */
  public static String format(Instant time) {
    return SECONDS_AND_TICKS.format(time);
  }
}

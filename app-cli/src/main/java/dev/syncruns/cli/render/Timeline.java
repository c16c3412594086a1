package dev.syncruns.cli.render;

import dev.syncruns.cli.view.RunFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A stretch of time drawn over some columns: an axis with times, and bars of what ran when. */
final class Timeline {
  private static final long[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
  };
  private static final int LEAST_BETWEEN_LABELS = 8;
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final DateTimeFormatter HOUR = format("HH:mm");
  private static final DateTimeFormatter MINUTE = format(":mm");
  private static final DateTimeFormatter SECOND = format(":ss");

  private final Instant start;
  private final double secondsPerColumn;
  private final int columns;
  private final ZoneId zone;

  /**
   * A timeline.
   *
   * @param start where it begins
   * @param length how much time it covers, more than zero
   * @param columns over how many columns
   * @param zone the zone of the times on the axis
   */
  Timeline(Instant start, Duration length, int columns, ZoneId zone) {
    this.start = start;
    this.secondsPerColumn = Math.max(1, length.toMillis()) / 1000.0 / columns;
    this.columns = columns;
    this.zone = zone;
  }

  /** The times along it. */
  String axis() {
    StringBuilder axis = new StringBuilder(" ".repeat(columns));
    ZonedDateTime first = start.atZone(zone);
    put(axis, 0, HOUR.format(first));
    long step = step();
    ZonedDateTime day = first.truncatedTo(ChronoUnit.DAYS);
    long since = Duration.between(day, first).toSeconds();
    int free = LEAST_BETWEEN_LABELS;
    for (long at = (since / step + 1) * step; ; at += step) {
      ZonedDateTime tick = day.plusSeconds(at);
      int column = column(tick.toInstant());
      if (column + HOUR.format(tick).length() > columns) {
        return axis.toString().stripTrailing();
      }
      if (column >= free) {
        put(axis, column, label(tick, step));
        free = column + LEAST_BETWEEN_LABELS;
      }
    }
  }

  /** The bar of what ran in {@code span}; empty when it is not known when that was. */
  String bar(RunFacts.Span span, char block) {
    if (span.start() == null || span.end() == null || span.end().isBefore(span.start())) {
      return "";
    }
    int from = Math.min(columns - 1, column(span.start()));
    int to = Math.min(columns, Math.max(from + 1, column(span.end())));
    return to <= 0 ? "" : " ".repeat(Math.max(0, from)) + draw(block, to - Math.max(0, from));
  }

  private static String draw(char block, int count) {
    return String.valueOf(block).repeat(Math.max(1, count));
  }

  private int column(Instant moment) {
    double column = Duration.between(start, moment).toMillis() / 1000.0 / secondsPerColumn;
    return (int) Math.max(-1, Math.min(columns + 1.0, Math.rint(column)));
  }

  private long step() {
    for (long step : STEPS) {
      if (step / secondsPerColumn >= LEAST_BETWEEN_LABELS) {
        return step;
      }
    }
    long days = Math.round(secondsPerColumn * LEAST_BETWEEN_LABELS / STEPS[STEPS.length - 1]) + 1;
    return days * STEPS[STEPS.length - 1];
  }

  private static String label(ZonedDateTime tick, long step) {
    if (step < SECONDS_OF_A_MINUTE && tick.getSecond() != 0) {
      return SECOND.format(tick);
    }
    return tick.getMinute() == 0 ? HOUR.format(tick) : MINUTE.format(tick);
  }

  private static void put(StringBuilder axis, int column, String label) {
    if (column >= 0 && column + label.length() <= axis.length()) {
      axis.replace(column, column + label.length(), label);
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}

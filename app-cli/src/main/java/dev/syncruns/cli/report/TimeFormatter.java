package dev.syncruns.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes moments in one style.
 *
 * @param style how.
 * @param zone the zone of local and relative times.
 * @param now what relative times relate to.
 */
public record TimeFormatter(TimeStyle style, ZoneId zone, Instant now) {
  private static final Duration RECENT = Duration.ofHours(1);
  private static final int DAYS_OF_A_WEEK = 7;
  private static final DateTimeFormatter TIME = pattern("HH:mm");
  private static final DateTimeFormatter WEEKDAY = pattern("EEE HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM HH:mm");
  private static final DateTimeFormatter YEAR = pattern("d MMM yyyy");
  private static final DateTimeFormatter EXACT = pattern("EEE d MMM yyyy HH:mm:ss xxx");
  private static final DateTimeFormatter LOCAL = pattern("yyyy-MM-dd HH:mm:ss xxx");
  private static final DateTimeFormatter UTC = pattern("yyyy-MM-dd HH:mm:ss 'UTC'");

  /** {@code moment} in this style. */
  public String write(Instant moment) {
    return switch (style) {
      case RELATIVE -> relative(moment);
      case LOCAL -> LOCAL.format(moment.atZone(zone));
      case UTC -> UTC.format(moment.atOffset(ZoneOffset.UTC));
      case ISO -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
      case EPOCH -> Long.toString(moment.getEpochSecond());
    };
  }

  /** {@code moment} in full, in the user's zone. */
  String exact(Instant moment) {
    return EXACT.format(moment.atZone(zone));
  }

  private String relative(Instant moment) {
    Duration ago = Duration.between(moment, now);
    if (!ago.isNegative() && ago.compareTo(RECENT) < 0) {
      return ago.toMinutes() == 0 ? "just now" : ago.toMinutes() + " min ago";
    }
    ZonedDateTime then = moment.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
    if (days == 0) {
      return "today " + TIME.format(then);
    }
    if (days > 0 && days < DAYS_OF_A_WEEK) {
      return WEEKDAY.format(then);
    }
    return then.getYear() == today.getYear() ? DAY.format(then) : YEAR.format(then);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** How a moment is written. */
  public enum TimeStyle {
    /** As people say it: "4 min ago", "today 02:00", "Sun 02:00". */
    RELATIVE,
    /** Date and time in the user's zone, with its offset. */
    LOCAL,
    /** Date and time in UTC. */
    UTC,
    /** ISO-8601 in UTC, to the second. */
    ISO,
    /** Seconds since 1970. */
    EPOCH
  }
}

package dev.syncruns.cli.render.live;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a frame is looked at.
 *
 * @param columns how many columns its lines may take; at least 1.
 * @param rows how many lines it may have; at least 1.
 * @param zone the zone of the times it shows.
 * @param last whether it is the last one, which stays.
 */
record Sight(int columns, int rows, ZoneId zone, boolean last) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** A time of day, such as {@code 06:12}. */
  String minute(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }

  /** A time of day, such as {@code 06:12:44}. */
  String second(Instant moment) {
    return SECOND.format(moment.atZone(zone));
  }
}

package dev.syncruns.cli.filter;

import dev.syncruns.cli.config.Durations;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as users type them: {@code 7d} ago, {@code today}, {@code yesterday}, {@code monday},
 * {@code 2025-11-20}, {@code 2025-11-20T02:00Z}. A day means its beginning in the user's zone.
 *
 * @param now the time.
 * @param zone the user's zone.
 */
public record TimeWords(Instant now, ZoneId zone) {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
  private static final Pattern MONTHS = Pattern.compile("[0-9]+ *M");
  private static final String ALLOWED =
      "is not a time such as 7d, 36h, today, yesterday, monday, 2025-11-20 or 2025-11-20T02:00Z";

  /**
   * The moment that {@code text} says.
   *
   * @throws IllegalArgumentException when it says none, with a message that says why
   */
  public Instant parse(String text) {
    if (MONTHS.matcher(text.strip()).matches()) {
      throw new IllegalArgumentException("could be minutes or months: write 1m or 30d");
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    return day(word)
        .map(day -> day.atStartOfDay(zone).toInstant())
        .or(() -> ago(word))
        .or(() -> iso(text.strip()))
        .orElseThrow(() -> new IllegalArgumentException(ALLOWED));
  }

  private Optional<LocalDate> day(String word) {
    LocalDate today = now.atZone(zone).toLocalDate();
    if (word.equals("today")) {
      return Optional.of(today);
    }
    if (word.equals("yesterday")) {
      return Optional.of(today.minusDays(1));
    }
    Optional<DayOfWeek> weekday =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().equalsIgnoreCase(word))
            .findFirst();
    return weekday.isPresent()
        ? weekday.map(day -> today.with(TemporalAdjusters.previousOrSame(day)))
        : date(word);
  }

  private static Optional<LocalDate> date(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException notDate) {
      return Optional.empty();
    }
  }

  private Optional<Instant> ago(String word) {
    try {
      return Optional.of(now.minus(Durations.parse(word)));
    } catch (IllegalArgumentException notDuration) {
      return Optional.empty();
    }
  }

  private Optional<Instant> iso(String text) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(text.toUpperCase(Locale.ROOT), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof LocalDateTime local
              ? local.atZone(zone).toInstant()
              : Instant.from(parsed));
    } catch (DateTimeException notTime) {
      return Optional.empty();
    }
  }
}

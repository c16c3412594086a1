package dev.syncruns.domain.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses the {@code Retry-After} header ("Number of seconds to wait until client is allowed to make
 * more requests" on the API's page). HTTP also permits a date in three formats, which is compared
 * with the {@code Date} header of the same response, so that a wrong clock on either side has no
 * effect. Results range from zero to {@link #LONGEST}.
 */
public final class RetryAfter {
  /** The longest result: 365 days. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final int MAX_DIGITS = 9;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US));

  private RetryAfter() {}

  /**
   * Returns the wait that a header asks for; empty if it is neither a number of seconds nor a date.
   *
   * @param header the header's value
   * @param date the {@code Date} header of the same response; null if it had none
   * @param now the current time, used without a readable {@code Date}
   */
  public static Optional<Duration> read(String header, @Nullable String date, Instant now) {
    String value = header.strip();
    if (value.matches("[+-]?[0-9]+")) {
      return Optional.of(seconds(value));
    }
    Instant answered = date == null ? now : instant(date.strip(), now).orElse(now);
    return instant(value, answered).map(until -> clamp(Duration.between(answered, until)));
  }

  private static Duration seconds(String value) {
    if (value.startsWith("-")) {
      return Duration.ZERO;
    }
    String digits = value.replaceFirst("^[+]?0*", "");
    if (digits.length() > MAX_DIGITS) {
      return LONGEST;
    }
    return clamp(Duration.ofSeconds(digits.isEmpty() ? 0 : Long.parseLong(digits)));
  }

  private static Duration clamp(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Optional<Instant> instant(String text, Instant now) {
    return Stream.concat(DATES.stream(), Stream.of(twoDigitYears(now)))
        .flatMap(format -> instant(text, format).stream())
        .findFirst();
  }

  /** The format with two-digit years, at most 50 years from {@code now}. */
  private static DateTimeFormatter twoDigitYears(Instant now) {
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, year(now) - 49)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.US);
  }

  /** The year of {@code now}, limited to 1970–9999. */
  private static int year(Instant now) {
    long year = 1970 + now.getEpochSecond() / ChronoUnit.YEARS.getDuration().toSeconds();
    return (int) Math.max(1970, Math.min(9999, year));
  }

  private static Optional<Instant> instant(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof LocalDateTime local
              ? local.toInstant(ZoneOffset.UTC)
              : OffsetDateTime.from(parsed).toInstant());
    } catch (DateTimeException anotherForm) {
      return Optional.empty();
    }
  }
}

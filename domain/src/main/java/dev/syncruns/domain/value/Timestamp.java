package dev.syncruns.domain.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp of the service: its exact text, and its time if it has one. Reads ISO 8601 dates and
 * times in the forms that services write: offsets as {@code +0000}, {@code +00} or after a space, a
 * space for the {@code T}, lower case, a comma before the fraction, any number of fraction digits,
 * {@code :60} and {@code 24:00}. Without a zone it is UTC. Times before 2000 mean none: the service
 * sends year 1 for "not yet", and other systems send 1601, 1753, 1900 and 1970. Timestamps are
 * equal if their texts are.
 */
public final class Timestamp {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final int LONGEST = 100;
  private static final int DIGITS = 9;
  private static final int END_OF_DAY = 24;
  private static final int LEAP_SECOND = 60;
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
              + "(?:[Tt]|\\s+)(?<hour>[0-9]{2}):(?<minute>[0-9]{2})"
              + "(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?"
              + "\\s*(?:[Zz]|(?i:UTC|GMT)|(?<sign>[+\\u2212-])(?<offsetHour>[0-9]{2})"
              + "(?::?(?<offsetMinute>[0-9]{2})(?::?(?<offsetSecond>[0-9]{2}))?)?)?");

  private final String text;

  private Timestamp(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** Returns the timestamp with the text {@code text}, which may be any text. */
  public static Timestamp of(String text) {
    return new Timestamp(text);
  }

  /** Returns the timestamp of a time, in ISO 8601 UTC. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(instant.toString());
  }

  /** The exact text of the service. Untrusted. */
  public String text() {
    return text;
  }

  /**
   * Returns the time; empty before 2000 and for texts that are not a date and time. Parsed on each
   * call, because most timestamps are never used.
   */
  public Optional<Instant> instant() {
    return Optional.ofNullable(read()).filter(moment -> !moment.isBefore(EARLIEST));
  }

  /** Returns whether the text is neither blank nor a date and time. */
  public boolean isUnreadable() {
    return !text.isBlank() && read() == null;
  }

  private @Nullable Instant read() {
    Instant usual = FastInstantParser.read(text);
    return usual == null ? readOther(text.strip()) : usual;
  }

  private static @Nullable Instant readOther(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      Matcher form = FORM.matcher(text);
      return form.matches() ? moment(form) : readIso(text);
    } catch (DateTimeException | ArithmeticException unreadable) {
      return null;
    }
  }

  private static Instant moment(Matcher form) {
    int hour = number(form, "hour");
    int minute = number(form, "minute");
    int second = number(form, "second");
    String fraction = Objects.requireNonNullElse(form.group("fraction"), "");
    int nano = Integer.parseInt((fraction + "0".repeat(DIGITS)).substring(0, DIGITS));
    boolean endOfDay = hour == END_OF_DAY && minute == 0 && second == 0 && nano == 0;
    LocalDateTime minutes =
        LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"))
            .plusDays(endOfDay ? 1 : 0)
            .atTime(endOfDay ? 0 : hour, minute);
    if (second > LEAP_SECOND) {
      throw new DateTimeException("a minute has no second " + second);
    }
    return minutes.plusSeconds(second).plusNanos(nano).toInstant(offset(form));
  }

  private static ZoneOffset offset(Matcher form) {
    String sign = form.group("sign");
    if (sign == null) {
      return ZoneOffset.UTC;
    }
    int way = sign.equals("+") ? 1 : -1;
    return ZoneOffset.ofHoursMinutesSeconds(
        way * number(form, "offsetHour"),
        way * number(form, "offsetMinute"),
        way * number(form, "offsetSecond"));
  }

  private static int number(Matcher form, String group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Years of other than four digits, and named zones. */
  private static Instant readIso(String text) {
    TemporalAccessor parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    OffsetDateTime moment =
        parsed instanceof LocalDateTime local
            ? local.atOffset(ZoneOffset.UTC)
            : OffsetDateTime.from(parsed);
    return moment.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timestamp that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

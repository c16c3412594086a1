package dev.syncruns.domain.value;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Parses the usual form of a time in responses, {@code 2026-10-05T02:15:00.1234567Z}, about ten
 * times faster than a formatter; other forms are left to the formatter.
 */
final class FastInstantParser {
  private static final int FIRST_YEAR = 2;
  private static final int MONTHS = 12;
  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int FRACTION_AT = 19;
  private static final int MOST_DIGITS = 9;
  private static final int DECIMAL = 10;
  private static final String SHAPE = "0000-00-00T00:00:00";

  private FastInstantParser() {}

  /** Returns the time; null if {@code text} has another form. */
  static @Nullable Instant read(String text) {
    int end = text.length() - 1;
    if (end < FRACTION_AT || text.charAt(end) != 'Z' || !hasShape(text)) {
      return null;
    }
    long nanos = fraction(text, end);
    long day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    long second = second(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    return nanos < 0 || day == Long.MIN_VALUE || second < 0
        ? null
        : Instant.ofEpochSecond(day * HOURS * SIXTY * SIXTY + second, nanos);
  }

  private static boolean hasShape(String text) {
    for (int i = 0; i < FRACTION_AT; i++) {
      char expected = SHAPE.charAt(i);
      if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
        return false;
      }
    }
    return true;
  }

  /** The epoch day; {@link Long#MIN_VALUE} for an invalid date. */
  private static long day(int year, int month, int day) {
    if (year < FIRST_YEAR || month < 1 || month > MONTHS || day < 1) {
      return Long.MIN_VALUE;
    }
    YearMonth inMonth = YearMonth.of(year, month);
    return day > inMonth.lengthOfMonth() ? Long.MIN_VALUE : inMonth.atDay(day).toEpochDay();
  }

  /** The second of the day; -1 for an invalid time. */
  private static long second(int hour, int minute, int second) {
    return hour < HOURS && minute < SIXTY && second < SIXTY
        ? ((long) hour * SIXTY + minute) * SIXTY + second
        : -1;
  }

  /** The nanoseconds of the second; -1 in another form. */
  private static long fraction(String text, int end) {
    int digits = end - FRACTION_AT - 1;
    if (digits < 0) {
      return 0;
    }
    if (digits == 0 || digits > MOST_DIGITS || text.charAt(FRACTION_AT) != '.') {
      return -1;
    }
    long nanos = 0;
    for (int i = 1; i <= MOST_DIGITS; i++) {
      char digit = i <= digits ? text.charAt(FRACTION_AT + i) : '0';
      if (!isDigit(digit)) {
        return -1;
      }
      nanos = nanos * DECIMAL + digit - '0';
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * DECIMAL + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package dev.syncruns.domain.schedule;

import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.value.InvalidTextException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses and writes schedules. */
final class ScheduleText {
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST_PERIOD = Duration.ofDays(366);
  private static final int LONGEST_TEXT = 500;
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private ScheduleText() {}

  static Schedule parse(String text) {
    try {
      return read(text);
    } catch (IllegalArgumentException invalid) {
      throw new InvalidTextException(text, String.valueOf(invalid.getMessage()));
    }
  }

  /** Throws {@link IllegalArgumentException} with the reason, a predicate without its subject. */
  private static Schedule read(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("has more than " + LONGEST_TEXT + " characters");
    }
    List<String> words = new ArrayList<>(List.of(plain(text).split(" ", -1)));
    Optional<String> doneBy = takeLast(words, "done-by", "a time of day");
    Duration within = takeTolerance(words);
    doneBy = doneBy.or(() -> takeLast(words, "done-by", "a time of day"));
    List<LocalTime> ends = doneBy.map(ScheduleText::times).orElse(List.of());
    String first = words.remove(0);
    return switch (first) {
      case "every" -> interval(words, within, ends);
      case "daily" -> calendar(EnumSet.allOf(DayOfWeek.class), words, within, ends);
      case "weekdays" -> calendar(WEEKDAYS, words, within, ends);
      case "weekends" ->
          calendar(EnumSet.complementOf(EnumSet.copyOf(WEEKDAYS)), words, within, ends);
      case "weekly" -> calendar(days(words), words, within, ends);
      default ->
          throw new IllegalArgumentException(
              "does not begin with daily, weekdays, weekends, weekly or every");
    };
  }

  /** Lower case, with single spaces between words and none beside commas. */
  private static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(lower.split(",", -1))
        .map(part -> String.join(" ", part.strip().split("\\s+", -1)))
        .collect(Collectors.joining(","));
  }

  private static Duration takeTolerance(List<String> words) {
    return takeLast(words, "within", "a duration")
        .map(ScheduleText::duration)
        .orElse(USUAL.negated());
  }

  /**
   * Removes {@code keyword} and the word after it from the end; empty if the end is another clause.
   */
  private static Optional<String> takeLast(List<String> words, String keyword, String what) {
    int at = words.indexOf(keyword);
    if (at < 0 || (at < words.size() - 2 && isOther(words.get(at + 2), keyword))) {
      return Optional.empty();
    }
    if (at == 0 || at != words.size() - 2) {
      throw new IllegalArgumentException("does not end with " + keyword + " and " + what);
    }
    String value = words.remove(at + 1);
    words.remove(at);
    return Optional.of(value);
  }

  private static boolean isOther(String word, String keyword) {
    return !word.equals(keyword) && (word.equals("within") || word.equals("done-by"));
  }

  private static Schedule interval(List<String> words, Duration within, List<LocalTime> doneBy) {
    if (!doneBy.isEmpty()) {
      throw new IllegalArgumentException(
          "has done-by, which requires times of day and not an interval");
    }
    if (words.size() != 1) {
      throw new IllegalArgumentException("has no interval after every, such as 6h");
    }
    Duration period = duration(words.get(0));
    if (period.compareTo(IntervalSchedule.SHORTEST) < 0) {
      throw new IllegalArgumentException("has an interval of less than a minute");
    }
    if (period.compareTo(LONGEST_PERIOD) > 0) {
      throw new IllegalArgumentException("has an interval of more than a year");
    }
    return new IntervalSchedule(period, within.isNegative() ? usual(period) : within);
  }

  private static Duration usual(Duration period) {
    Duration half = period.dividedBy(2);
    return half.compareTo(USUAL) < 0 ? half : USUAL;
  }

  private static Schedule calendar(
      Set<DayOfWeek> days, List<String> words, Duration within, List<LocalTime> doneBy) {
    if (words.size() != 1) {
      throw new IllegalArgumentException("has no time of day such as 02:00");
    }
    return new CalendarSchedule(
        days, times(words.get(0)), within.isNegative() ? USUAL : within, doneBy);
  }

  private static List<LocalTime> times(String words) {
    return Arrays.stream(words.split(",", -1)).map(ScheduleText::time).toList();
  }

  private static Set<DayOfWeek> days(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("has no day after weekly, such as mon");
    }
    return Arrays.stream(words.remove(0).split(",", -1))
        .map(ScheduleText::day)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  private static DayOfWeek day(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word.equals(name(day)) || word.equals(day.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "has the invalid day \""
                        + word
                        + "\"; expected mon, tue, wed, thu, fri, sat or sun"));
  }

  private static LocalTime time(String word) {
    try {
      return LocalTime.parse(word, TIME);
    } catch (DateTimeException invalid) {
      throw new IllegalArgumentException(
          "has the invalid time of day \"" + word + "\"; expected for example 02:00");
    }
  }

  private static Duration duration(String word) {
    try {
      return DurationParser.parse(word);
    } catch (InvalidTextException invalid) {
      throw new IllegalArgumentException(
          "has the invalid duration \"" + word + "\"; expected " + DurationParser.ALLOWED);
    }
  }

  static String write(CalendarSchedule schedule) {
    String doneBy = schedule.doneBy().isEmpty() ? "" : " done-by " + write(schedule.doneBy());
    return days(schedule.days())
        + " "
        + write(schedule.times())
        + within(schedule.tolerance(), USUAL)
        + doneBy;
  }

  private static String write(List<LocalTime> times) {
    return times.stream()
        .map(time -> String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()))
        .collect(Collectors.joining(","));
  }

  static String write(IntervalSchedule schedule) {
    Duration period = schedule.period();
    return "every " + write(period) + within(schedule.tolerance(), usual(period));
  }

  private static String within(Duration tolerance, Duration usual) {
    return tolerance.equals(usual) ? "" : " within " + write(tolerance);
  }

  private static String days(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "daily";
    }
    if (days.equals(WEEKDAYS)) {
      return "weekdays";
    }
    if (days.equals(EnumSet.complementOf(EnumSet.copyOf(WEEKDAYS)))) {
      return "weekends";
    }
    return "weekly "
        + days.stream().sorted().map(ScheduleText::name).collect(Collectors.joining(","));
  }

  private static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String write(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDaysPart(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}

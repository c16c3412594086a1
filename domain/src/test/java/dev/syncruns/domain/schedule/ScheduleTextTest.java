package dev.syncruns.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.value.InvalidTextException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTextTest {

  @Test
  void days_and_times_are_read_as_people_write_them() {
    assertThat(Schedule.parse("  Daily  2:00 , 14:30 "))
        .isEqualTo(
            new CalendarSchedule(
                EnumSet.allOf(DayOfWeek.class),
                List.of(LocalTime.of(2, 0), LocalTime.of(14, 30)),
                Duration.ofHours(1),
                List.of()));
    assertThat(Schedule.parse("weekly MON, thursday 02:00 within 30m"))
        .isEqualTo(
            new CalendarSchedule(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                List.of(LocalTime.of(2, 0)),
                Duration.ofMinutes(30),
                List.of()));
  }

  @Test
  void an_interval_tolerates_an_hour_or_half_of_itself() {
    assertThat(Schedule.parse("every 6h").tolerance()).isEqualTo(Duration.ofHours(1));
    assertThat(Schedule.parse("every 2h").tolerance()).isEqualTo(Duration.ofHours(1));
    assertThat(Schedule.parse("every 30m").tolerance()).isEqualTo(Duration.ofMinutes(15));
    assertThat(Schedule.parse("every 6h within 0s").tolerance()).isEqualTo(Duration.ZERO);
    assertThat(Schedule.parse("every 1m")).isInstanceOf(IntervalSchedule.class);
    assertThat(Schedule.parse("every 366d")).isInstanceOf(IntervalSchedule.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAILY 2:00|daily 02:00",
        "daily 14:00,2:05,2:05|daily 02:05,14:00",
        "weekdays 23:59 within 1h|weekdays 23:59",
        "weekends 0:00 within 90m|weekends 00:00 within 1h30m",
        "weekly sun,tue 3:00|weekly tue,sun 03:00",
        "weekly sat,sun 3:00|weekends 03:00",
        "daily 2:00 DONE-BY 6:00|daily 02:00 done-by 06:00",
        "daily 2:00 done-by 6:00 within 5m|daily 02:00 within 5m done-by 06:00",
        "weekly mon 2:00,14:00 within 1h done-by 18:00, 6:00|weekly mon 02:00,14:00 done-by"
            + " 06:00,18:00",
        "every 90m|every 1h30m",
        "every 30m within 15m|every 30m",
        "every 2d within 500ms|every 2d within 500ms",
        "every 1h within 0s|every 1h within 0s",
        "every 61s within 1s|every 1m1s within 1s",
      })
  void it_is_written_in_one_way_that_can_be_read(String text, String written) {
    Schedule schedule = Schedule.parse(text);

    assertThat(schedule.text()).isEqualTo(written);
    assertThat(Schedule.parse(written)).isEqualTo(schedule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|does not begin with daily, weekdays, weekends, weekly or every",
        "nightly 02:00|does not begin with daily, weekdays, weekends, weekly or every",
        "daily|has no time of day such as 02:00",
        "daily 02:00 03:00|has no time of day such as 02:00",
        "daily 24:00|has the invalid time of day \"24:00\"; expected for example 02:00",
        "daily 2|has the invalid time of day \"2\"; expected for example 02:00",
        "daily 02:00,|has the invalid time of day \"\"; expected for example 02:00",
        "weekly|has no day after weekly, such as mon",
        "weekly 02:00|has the invalid day \"02:00\"; expected mon, tue, wed, thu, fri, sat or sun",
        "weekly mo 02:00|has the invalid day \"mo\"; expected mon, tue, wed, thu, fri, sat or sun",
        "every|has no interval after every, such as 6h",
        "every 6h 7h|has no interval after every, such as 6h",
        "every 59s|has an interval of less than a minute",
        "every 367d|has an interval of more than a year",
        "daily 02:00 within|does not end with within and a duration",
        "daily within 1h 02:00|does not end with within and a duration",
        "within 1h|does not end with within and a duration",
        "daily 02:00 done-by|does not end with done-by and a time of day",
        "daily done-by 06:00 02:00|does not end with done-by and a time of day",
        "done-by 06:00|does not end with done-by and a time of day",
        "daily 02:00 done-by 4h|has the invalid time of day \"4h\"; expected for example 02:00",
        "daily 02:00 done-by within 1h|does not end with done-by and a time of day",
        "daily 02:00 done-by 06:00 done-by 07:00|does not end with done-by and a time of day",
        "every 6h done-by 06:00|has done-by, which requires times of day and not an interval",
      })
  void what_is_no_schedule_is_refused_with_a_reason(String text, String reason) {
    assertThatThrownBy(() -> Schedule.parse(text))
        .isInstanceOfSatisfying(
            InvalidTextException.class,
            invalid -> {
              assertThat(invalid.reason()).isEqualTo(reason);
              assertThat(invalid).hasMessage("\"" + text + "\" " + reason);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"every soon", "daily 02:00 within while"})
  void durations_are_those_of_everywhere(String text) {
    assertThatThrownBy(() -> Schedule.parse(text))
        .isInstanceOf(InvalidTextException.class)
        .hasMessageContaining(" has the invalid duration \"")
        .hasMessageContaining("\"; expected a duration such as 500ms");
  }

  @Test
  void a_text_without_end_is_refused_before_it_is_read() {
    String longest = "daily 02:00" + " ".repeat(489);

    assertThat(Schedule.parse(longest).text()).isEqualTo("daily 02:00");
    assertThatThrownBy(() -> Schedule.parse(longest + " "))
        .hasMessageEndingWith("…\" has more than 500 characters");
  }

  @Test
  void schedules_without_days_times_or_patience_are_refused() {
    List<LocalTime> two = List.of(LocalTime.of(2, 0));
    Duration hour = Duration.ofHours(1);
    Duration less = Duration.ofNanos(-1);

    assertThatThrownBy(() -> new CalendarSchedule(Set.of(), two, hour, List.of()))
        .hasMessage("days are [] and times [02:00]; expected at least one of each");
    assertThatThrownBy(
            () -> new CalendarSchedule(Set.of(DayOfWeek.MONDAY), List.of(), hour, List.of()))
        .hasMessage("days are [MONDAY] and times []; expected at least one of each");
    assertThatThrownBy(() -> new CalendarSchedule(Set.of(DayOfWeek.MONDAY), two, less, List.of()))
        .hasMessage("tolerance is PT-0.000000001S; expected zero or more");
    assertThatThrownBy(() -> new IntervalSchedule(hour, less))
        .hasMessage("tolerance is PT-0.000000001S; expected zero or more");
  }
}

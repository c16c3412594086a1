package dev.syncruns.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedScheduleTest {

  private static ScheduleAdherence of(String schedule, String zone, String now, String... starts) {
    return new ZonedSchedule(Schedule.parse(schedule), ZoneId.of(zone))
        .adherence(Arrays.stream(starts).map(Instant::parse).toList(), Instant.parse(now));
  }

  private static List<Instant> at(String... moments) {
    return Arrays.stream(moments).map(Instant::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T02:00:00Z, ON_TIME",
    "2026-03-02T03:00:00Z, ON_TIME",
    "2026-03-02T03:00:01Z, DELAYED",
    "2026-03-02T05:59:00Z, DELAYED",
    "2026-03-02T01:59:59Z, EARLY",
    "2026-03-02T01:00:00Z, EARLY",
  })
  void the_run_of_the_night_is_on_time_early_or_delayed(String start, Timeliness expected) {
    ScheduleAdherence attendance =
        of("daily 02:00", "UTC", "2026-03-02T06:00:00Z", "2026-03-01T02:00:01Z", start);

    assertThat(attendance.timeliness()).isEqualTo(expected);
    assertThat(attendance.dueAt()).hasValue(Instant.parse("2026-03-02T02:00:00Z"));
    assertThat(attendance.next()).isEqualTo("2026-03-03T02:00:00Z");
    assertThat(attendance.missed()).isEmpty();
    assertThat(attendance.isLate()).isFalse();
  }

  @Test
  void a_run_long_before_counts_for_the_night_before() {
    ScheduleAdherence attendance =
        of("daily 02:00", "UTC", "2026-03-02T06:00:00Z", "2026-03-02T00:59:59Z");

    assertThat(attendance.isLate()).isTrue();
    assertThat(attendance.missed()).isEqualTo(at("2026-03-02T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T01:59:59Z, ON_TIME",
    "2026-03-02T02:00:00Z, DUE",
    "2026-03-02T03:00:00Z, DUE",
    "2026-03-02T03:00:01Z, LATE",
  })
  void a_run_is_due_for_the_tolerance_and_then_late(String now, Timeliness expected) {
    assertThat(of("daily 02:00", "UTC", now, "2026-03-01T02:00:01Z").timeliness())
        .isEqualTo(expected);
  }

  @Test
  void a_depot_without_runs_since_saturday_stays_late_also_when_the_next_is_due() {
    String saturday = "2026-02-28T03:00:02Z";

    ScheduleAdherence monday = of("daily 03:00", "UTC", "2026-03-02T06:12:44Z", saturday);
    ScheduleAdherence tuesday = of("daily 03:00", "UTC", "2026-03-03T03:10:00Z", saturday);

    assertThat(monday.timeliness()).isEqualTo(Timeliness.LATE);
    assertThat(monday.missed()).isEqualTo(at("2026-03-01T03:00:00Z", "2026-03-02T03:00:00Z"));
    assertThat(monday.dueAt()).hasValue(Instant.parse("2026-03-02T03:00:00Z"));
    assertThat(tuesday.timeliness()).isEqualTo(Timeliness.LATE);
    assertThat(tuesday.missed()).isEqualTo(monday.missed());
    assertThat(tuesday.dueAt()).hasValue(Instant.parse("2026-03-03T03:00:00Z"));
  }

  @Test
  void a_run_after_a_gap_makes_good_and_the_gap_stays_known() {
    ScheduleAdherence attendance =
        of(
            "daily 03:00",
            "UTC",
            "2026-03-03T03:10:00Z",
            "2026-02-28T03:00:00Z",
            "2026-03-03T03:05:00Z",
            "2026-03-02T03:00:00Z");

    assertThat(attendance.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(attendance.missed()).isEqualTo(at("2026-03-01T03:00:00Z"));
  }

  @Test
  void what_never_ran_is_due_or_late_for_the_last_moment_only() {
    assertThat(of("daily 03:00", "UTC", "2026-03-03T03:10:00Z").timeliness())
        .isEqualTo(Timeliness.DUE);

    ScheduleAdherence later = of("weekly mon 03:00", "UTC", "2026-03-08T23:00:00Z");

    assertThat(later.timeliness()).isEqualTo(Timeliness.LATE);
    assertThat(later.missed()).isEqualTo(at("2026-03-02T03:00:00Z"));
    assertThat(later.next()).isEqualTo("2026-03-09T03:00:00Z");
  }

  @Test
  void weekdays_expect_nothing_at_the_weekend() {
    ScheduleAdherence sunday =
        of("weekdays 02:00", "UTC", "2026-03-01T20:00:00Z", "2026-02-27T02:00:00Z");
    ScheduleAdherence monday =
        of("weekdays 02:00", "UTC", "2026-03-02T04:00:00Z", "2026-02-27T02:00:00Z");

    assertThat(sunday.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(sunday.next()).isEqualTo("2026-03-02T02:00:00Z");
    assertThat(monday.missed()).isEqualTo(at("2026-03-02T02:00:00Z"));
  }

  @Test
  void several_times_a_day_share_the_time_between_them() {
    ScheduleAdherence attendance =
        of("daily 02:00,02:30 within 2h", "UTC", "2026-03-02T02:44:00Z", "2026-03-02T02:14:00Z");

    assertThat(attendance.timeliness()).isEqualTo(Timeliness.DUE);
    assertThat(attendance.dueAt()).hasValue(Instant.parse("2026-03-02T02:30:00Z"));
    assertThat(
            of("daily 02:00,02:30 within 2h", "UTC", "2026-03-02T02:44:00Z", "2026-03-02T02:15:00Z")
                .timeliness())
        .isEqualTo(Timeliness.EARLY);
  }

  @Test
  void a_slot_is_over_when_the_time_of_the_next_has_come() {
    ScheduleAdherence attendance =
        of("daily 02:00,02:30 within 2h", "UTC", "2026-03-02T02:31:00Z", "2026-03-01T02:30:00Z");

    assertThat(attendance.missed()).isEqualTo(at("2026-03-02T02:00:00Z"));
    assertThat(attendance.timeliness()).isEqualTo(Timeliness.LATE);
  }

  @Test
  void a_time_that_the_clock_skips_is_due_as_much_later() {
    ScheduleAdherence spring =
        of("daily 02:30", "Europe/Berlin", "2026-03-29T03:00:00Z", "2026-03-29T01:30:00Z");

    assertThat(spring.dueAt()).hasValue(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(spring.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(spring.next()).isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void a_time_that_comes_twice_counts_once_the_first_time() {
    ScheduleAdherence autumn =
        of("daily 02:30", "Europe/Berlin", "2026-10-25T06:00:00Z", "2026-10-25T00:30:00Z");

    assertThat(autumn.dueAt()).hasValue(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(autumn.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(autumn.missed()).isEmpty();
    assertThat(autumn.next()).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void two_times_that_the_clock_makes_one_are_one() {
    ScheduleAdherence spring =
        of("daily 02:30,03:30", "Europe/Berlin", "2026-03-29T06:00:00Z", "2026-03-29T01:30:00Z");

    assertThat(spring.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(spring.missed()).isEmpty();
  }

  @Test
  void it_is_no_further_than_a_month_looked_back() {
    ScheduleAdherence daily =
        of("daily 02:00", "UTC", "2026-03-02T06:00:00Z", "2020-03-02T02:00:00Z");
    ScheduleAdherence interval =
        of("every 1d", "UTC", "2026-03-02T06:00:00Z", "2020-03-02T02:00:00Z");

    assertThat(daily.missed()).hasSize(32).startsWith(Instant.parse("2026-01-30T02:00:00Z"));
    assertThat(interval.missed()).hasSize(31).startsWith(Instant.parse("2026-01-31T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T05:59:59Z, ON_TIME, 2026-03-02T00:00:00Z, 2026-03-02T06:00:00Z",
    "2026-03-02T06:00:00Z, DUE, 2026-03-02T06:00:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T07:00:00Z, DUE, 2026-03-02T06:00:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T07:00:01Z, LATE, 2026-03-02T06:00:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T12:30:00Z, LATE, 2026-03-02T12:00:00Z, 2026-03-02T18:00:00Z",
  })
  void an_interval_begins_with_the_last_run(
      String now, Timeliness expected, String due, String next) {
    ScheduleAdherence attendance = of("every 6h", "UTC", now, "2026-03-02T00:00:00Z");

    assertThat(attendance.timeliness()).isEqualTo(expected);
    assertThat(attendance.dueAt()).hasValue(Instant.parse(due));
    assertThat(attendance.next()).isEqualTo(next);
  }

  @Test
  void gaps_between_runs_are_missed_intervals() {
    ScheduleAdherence attendance =
        of(
            "every 6h",
            "UTC",
            "2026-03-03T13:00:00Z",
            "2026-03-02T00:00:00Z",
            "2026-03-02T07:00:00Z",
            "2026-03-02T08:00:00Z",
            "2026-03-02T21:00:00Z",
            "2026-03-03T10:00:01Z");

    assertThat(attendance.missed())
        .isEqualTo(at("2026-03-02T14:00:00Z", "2026-03-03T03:00:00Z", "2026-03-03T09:00:00Z"));
    assertThat(attendance.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(attendance.dueAt()).hasValue(Instant.parse("2026-03-03T10:00:01Z"));
  }

  @Test
  void the_run_after_an_interval_is_due_when_it_should_have_come() {
    ScheduleAdherence attendance =
        of(
            "every 6h",
            "UTC",
            "2026-03-02T13:00:00Z",
            "2026-03-02T00:00:00Z",
            "2026-03-02T12:30:00Z");

    assertThat(attendance.dueAt()).hasValue(Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(attendance.missed()).isEqualTo(at("2026-03-02T06:00:00Z"));
    assertThat(attendance.timeliness()).isEqualTo(Timeliness.ON_TIME);
  }

  @Test
  void what_is_missing_stays_so_while_several_are_due() {
    String start = "2026-03-02T00:00:00Z";
    String schedule = "every 1h within 3h";

    assertThat(of(schedule, "UTC", "2026-03-02T04:00:00Z", start).timeliness())
        .isEqualTo(Timeliness.DUE);
    assertThat(of(schedule, "UTC", "2026-03-02T04:00:01Z", start).timeliness())
        .isEqualTo(Timeliness.LATE);
    assertThat(of(schedule, "UTC", "2026-03-02T06:30:00Z", start).missed()).hasSize(3);
  }

  @Test
  void an_interval_without_a_run_is_late_since_ever() {
    ScheduleAdherence attendance = of("every 6h", "UTC", "2026-03-02T13:00:00Z");

    assertThat(attendance.isLate()).isTrue();
    assertThat(attendance.dueAt()).isEmpty();
    assertThat(attendance.next()).isEqualTo("2026-03-02T13:00:00Z");
  }

  @Test
  void a_start_after_now_is_a_matter_of_clocks() {
    assertThat(
            of("daily 02:00", "UTC", "2026-03-02T02:00:00Z", "2026-03-02T02:00:03Z").timeliness())
        .isEqualTo(Timeliness.ON_TIME);
  }

  @Test
  void slots_know_their_runs() {
    Instant due = Instant.parse("2026-03-02T02:00:00Z");
    ScheduledRun open = new ScheduledRun(due, due.plusSeconds(60), null);

    assertThat(open.startedAt()).isEmpty();
    assertThat(open.isMissed(due.plusSeconds(60))).isFalse();
    assertThat(open.isMissed(due.plusSeconds(61))).isTrue();
    assertThat(new ScheduledRun(due, due, due).startedAt()).hasValue(due);
    assertThat(new ScheduledRun(due, due, due).isMissed(due.plusSeconds(1))).isFalse();
  }

  @Test
  void punctuality_has_words() {
    assertThat(Arrays.stream(Timeliness.values()).map(Timeliness::label))
        .containsExactly("on time", "early", "delayed", "due", "late");
  }
}

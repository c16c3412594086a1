package dev.syncruns.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SchedulePropertiesTest {
  private static final Instant NOW = Instant.parse("2026-03-30T06:00:00Z");

  @Property(tries = 300)
  void what_is_written_is_read_again(@ForAll("schedules") Schedule schedule) {
    assertThat(Schedule.parse(schedule.text())).isEqualTo(schedule);
  }

  @Property(tries = 500)
  void only_schedules_or_reasons_come_of_a_text(@ForAll @Size(max = 40) String text) {
    try {
      assertThat(Schedule.parse(text).text()).isNotEmpty();
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  @Property(tries = 300)
  void slots_are_in_order_and_share_no_run(
      @ForAll("schedules") Schedule schedule,
      @ForAll("zones") ZoneId zone,
      @ForAll @Size(max = 12) List<@LongRange(max = 4_000_000) Long> secondsAgo) {
    List<Instant> starts = secondsAgo.stream().map(NOW::minusSeconds).sorted().distinct().toList();

    List<ScheduledRun> slots = schedule.scheduledRuns(starts, zone, NOW);

    for (int i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).due()).isAfterOrEqualTo(slots.get(i - 1).due());
    }
    List<Instant> runs = slots.stream().flatMap(slot -> slot.startedAt().stream()).toList();
    assertThat(starts).containsAll(runs);
    assertThat(new HashSet<>(runs)).hasSameSizeAs(runs);
    assertThat(slots).allSatisfy(slot -> assertThat(slot.deadline()).isAfterOrEqualTo(slot.due()));
  }

  @Property(tries = 300)
  void the_verdict_fits_what_is_missed(
      @ForAll("schedules") Schedule schedule,
      @ForAll("zones") ZoneId zone,
      @ForAll @Size(max = 12) List<@LongRange(max = 4_000_000) Long> secondsAgo) {
    List<Instant> starts = secondsAgo.stream().map(NOW::minusSeconds).toList();

    ScheduleAdherence attendance = new ZonedSchedule(schedule, zone).adherence(starts, NOW);

    Instant lastMissed = attendance.missed().stream().max(Instant::compareTo).orElse(Instant.MIN);
    boolean runSince = starts.stream().anyMatch(start -> start.isAfter(lastMissed));
    if (attendance.isLate()) {
      assertThat(attendance.missed().isEmpty()).isEqualTo(attendance.dueAt().isEmpty());
    } else {
      assertThat(attendance.missed().isEmpty() || runSince).isTrue();
    }
    assertThat(attendance.next()).isAfterOrEqualTo(NOW);
    assertThat(attendance.missed()).allSatisfy(missed -> assertThat(missed).isBefore(NOW));
  }

  @Property(tries = 200)
  void a_run_now_is_never_late(
      @ForAll("schedules") Schedule schedule,
      @ForAll("zones") ZoneId zone,
      @ForAll @Size(max = 5) List<@LongRange(max = 4_000_000) Long> secondsAgo) {
    List<Instant> starts = new ArrayList<>(List.of(NOW));
    secondsAgo.forEach(seconds -> starts.add(NOW.minusSeconds(seconds)));

    assertThat(new ZonedSchedule(schedule, zone).adherence(starts, NOW).isLate()).isFalse();
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    Arbitrary<Duration> tolerances = Arbitraries.longs().between(0, 300).map(Duration::ofMinutes);
    Arbitrary<Schedule> calendars =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                timesOfDay().list().ofMinSize(1).ofMaxSize(6),
                tolerances,
                timesOfDay().list().ofMaxSize(2))
            .as(CalendarSchedule::new);
    Arbitrary<Schedule> intervals =
        Combinators.combine(
                Arbitraries.longs().between(1, 3000).map(Duration::ofMinutes), tolerances)
            .as(IntervalSchedule::new);
    return Arbitraries.oneOf(calendars, intervals);
  }

  private static Arbitrary<LocalTime> timesOfDay() {
    return Arbitraries.integers()
        .between(0, 1439)
        .map(minute -> LocalTime.of(minute / 60, minute % 60));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
        .map(ZoneId::of);
  }
}

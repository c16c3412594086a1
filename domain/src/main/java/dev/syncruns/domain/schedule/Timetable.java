package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * A schedule in a time zone.
 *
 * @param schedule when runs are expected.
 * @param zone whose clock the times of day are read from.
 */
public record Timetable(Schedule schedule, ZoneId zone) {

  /**
   * How runs keep to it.
   *
   * @param starts when runs started, in any order; a start after {@code now} counts as {@code now},
   *     as the clocks of two machines differ
   * @param now the moment of the judgement
   */
  public Attendance attendance(Collection<Instant> starts, Instant now) {
    List<Instant> known =
        starts.stream().map(start -> start.isAfter(now) ? now : start).sorted().distinct().toList();
    return Attendance.of(schedule.slots(known, zone, now), schedule.next(known, zone, now), now);
  }
}

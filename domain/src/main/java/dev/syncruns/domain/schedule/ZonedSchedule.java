package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in a time zone.
 *
 * @param schedule the schedule.
 * @param zone the time zone of its times of day.
 */
public record ZonedSchedule(Schedule schedule, ZoneId zone) {

  /**
   * Returns how runs adhere to the schedule.
   *
   * @param starts the start times of runs, in any order; a start after {@code now} counts as {@code
   *     now}, because clocks differ
   * @param now the current time
   */
  public ScheduleAdherence adherence(Collection<Instant> starts, Instant now) {
    List<Instant> known = known(starts.stream(), now);
    return ScheduleAdherence.of(
        schedule.scheduledRuns(known, zone, now), schedule.next(known, zone, now), now);
  }

  /**
   * Returns the scheduled run that an active run belongs to: the one for its start or, without a
   * start, the oldest one without a run since the last that has one. Empty if it belongs to none,
   * such as a second run for the same due time.
   *
   * @param start the start of the active run; null if it has none
   * @param others the start times of other runs, in any order
   * @param now the current time
   */
  public Optional<ScheduledRun> scheduledRunOf(
      @Nullable Instant start, Collection<Instant> others, Instant now) {
    List<ScheduledRun> slots =
        schedule.scheduledRuns(
            known(Stream.concat(others.stream(), Stream.ofNullable(start)), now), zone, now);
    if (start != null) {
      Instant begun = start.isAfter(now) ? now : start;
      return slots.stream().filter(slot -> begun.equals(slot.run())).findFirst();
    }
    ScheduledRun oldest = null;
    for (ScheduledRun slot : slots) {
      oldest = slot.run() != null ? null : oldest == null ? slot : oldest;
    }
    return Optional.ofNullable(oldest);
  }

  /**
   * Returns when the run of {@code slot} must have ended; empty if the schedule does not state it.
   */
  public Optional<Instant> doneBy(ScheduledRun slot) {
    return schedule.doneBy(slot.due(), zone);
  }

  private static List<Instant> known(Stream<Instant> starts, Instant now) {
    return starts.map(start -> start.isAfter(now) ? now : start).sorted().distinct().toList();
  }
}

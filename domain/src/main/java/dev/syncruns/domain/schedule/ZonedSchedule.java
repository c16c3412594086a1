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
 * @param schedule when runs are expected.
 * @param zone whose clock the times of day are read from.
 */
public record ZonedSchedule(Schedule schedule, ZoneId zone) {

  /**
   * How runs keep to it.
   *
   * @param starts when runs started, in any order; a start after {@code now} counts as {@code now},
   *     as the clocks of two machines differ
   * @param now the moment of the judgement
   */
  public ScheduleAdherence adherence(Collection<Instant> starts, Instant now) {
    List<Instant> known = known(starts.stream(), now);
    return ScheduleAdherence.of(
        schedule.scheduledRuns(known, zone, now), schedule.next(known, zone, now), now);
  }

  /**
   * What a run under way came for: the moment its start counts for; without a start, the oldest one
   * of those that no run came for since the last that one came for. Empty when it came for none,
   * such as a second run for the same moment.
   *
   * @param start when it started; null when it has no start
   * @param others when other runs started, in any order
   * @param now the moment of the judgement
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

  /** When the run for {@code slot} has to have ended; empty when nothing is said of that. */
  public Optional<Instant> doneBy(ScheduledRun slot) {
    return schedule.doneBy(slot.due(), zone);
  }

  private static List<Instant> known(Stream<Instant> starts, Instant now) {
    return starts.map(start -> start.isAfter(now) ? now : start).sorted().distinct().toList();
  }
}

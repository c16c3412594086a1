package dev.syncruns.domain.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs at times of certain days. Where the clock is set forward past a time, the run is due later
 * by the same amount; where it is set back, only the first of the two times counts. A run belongs
 * to the last due time, or to the next one if it starts before it by at most the tolerance or half
 * the interval.
 *
 * @param days the days, at least one.
 * @param times the times of each day, at least one; sorted.
 * @param tolerance how much later, or earlier, than its due time a run may start.
 * @param doneBy times of day: a run must have ended by the first of them after its due time;
 *     sorted; empty if there is none.
 */
public record CalendarSchedule(
    Set<DayOfWeek> days, List<LocalTime> times, Duration tolerance, List<LocalTime> doneBy)
    implements Schedule {
  /** Includes at least two due times of a weekly schedule on either side of any time. */
  private static final int MARGIN_DAYS = 15;

  public CalendarSchedule {
    if (days.isEmpty() || times.isEmpty()) {
      throw new IllegalArgumentException(
          "days are " + days + " and times " + times + "; expected at least one of each");
    }
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("tolerance is " + tolerance + "; expected zero or more");
    }
    days = Set.copyOf(days);
    times = List.copyOf(new TreeSet<>(times));
    doneBy = List.copyOf(new TreeSet<>(doneBy));
  }

  @Override
  public String text() {
    return ScheduleText.write(this);
  }

  @Override
  public List<ScheduledRun> scheduledRuns(List<Instant> starts, ZoneId zone, Instant now) {
    Instant first = starts.isEmpty() ? now : starts.get(0);
    Instant oldest = now.minus(LOOK_BACK);
    Instant from = first.isBefore(oldest) ? oldest : first;
    List<Instant> moments = moments(zone, from, now);
    List<ScheduledRun> slots = new ArrayList<>();
    for (int i = 1; i < moments.size() - 1; i++) {
      Instant due = moments.get(i);
      Instant begin = due.minus(lead(moments.get(i - 1), due));
      Instant end = moments.get(i + 1).minus(lead(due, moments.get(i + 1)));
      ScheduledRun slot =
          new ScheduledRun(due, deadline(due, end, zone), firstIn(starts, begin, end));
      boolean begun = slot.run() != null || !due.isAfter(now);
      if (begun && end.isAfter(from)) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static @Nullable Instant firstIn(List<Instant> starts, Instant begin, Instant end) {
    return starts.stream()
        .filter(start -> !start.isBefore(begin) && start.isBefore(end))
        .findFirst()
        .orElse(null);
  }

  private Instant deadline(Instant due, Instant end, ZoneId zone) {
    return Stream.concat(Stream.of(due.plus(tolerance), end), doneBy(due, zone).stream())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public Optional<Instant> doneBy(Instant due, ZoneId zone) {
    LocalDate day = due.atZone(zone).toLocalDate();
    return Stream.of(day, day.plusDays(1))
        .flatMap(date -> doneBy.stream().map(time -> ZonedDateTime.of(date, time, zone)))
        .map(ZonedDateTime::toInstant)
        .filter(due::isBefore)
        .findFirst();
  }

  private Duration lead(Instant before, Instant due) {
    Duration half = Duration.between(before, due).dividedBy(2);
    return half.compareTo(tolerance) < 0 ? half : tolerance;
  }

  @Override
  public Instant next(List<Instant> starts, ZoneId zone, Instant now) {
    return moments(zone, now, now).stream()
        .filter(moment -> moment.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** The due times from two weeks before {@code from} to two weeks after {@code to}, in order. */
  private List<Instant> moments(ZoneId zone, Instant from, Instant to) {
    LocalDate day = from.atZone(zone).toLocalDate().minusDays(MARGIN_DAYS);
    LocalDate end = to.atZone(zone).toLocalDate().plusDays(MARGIN_DAYS);
    Set<Instant> moments = new TreeSet<>();
    Set<DayOfWeek> wanted = EnumSet.copyOf(days);
    for (; !day.isAfter(end); day = day.plusDays(1)) {
      if (wanted.contains(day.getDayOfWeek())) {
        for (LocalTime time : times) {
          moments.add(ZonedDateTime.of(day, time, zone).toInstant());
        }
      }
    }
    return List.copyOf(moments);
  }
}

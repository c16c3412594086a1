package dev.syncruns.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run at a fixed interval after the previous one. The interval restarts with every run, including
 * manually started ones, and ignores daylight saving time.
 *
 * @param period the interval between starts; at least a minute.
 * @param tolerance how much later a run may start.
 */
public record IntervalSchedule(Duration period, Duration tolerance) implements Schedule {
  static final Duration SHORTEST = Duration.ofMinutes(1);

  public IntervalSchedule {
    if (period.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("period is " + period + "; expected at least one minute");
    }
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("tolerance is " + tolerance + "; expected zero or more");
    }
  }

  @Override
  public String text() {
    return ScheduleText.write(this);
  }

  @Override
  public List<ScheduledRun> scheduledRuns(List<Instant> starts, ZoneId zone, Instant now) {
    List<ScheduledRun> slots = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Instant due = due(starts, i);
      slots.add(new ScheduledRun(due, due.plus(tolerance), starts.get(i)));
      boolean last = i == starts.size() - 1;
      Instant end = last ? now : starts.get(i + 1).minus(tolerance).minusNanos(1);
      addMissing(slots, starts.get(i), end, now.minus(LOOK_BACK));
    }
    return slots;
  }

  /** The due time of a run; its own start if that is earlier, or for the first run. */
  private Instant due(List<Instant> starts, int index) {
    Instant start = starts.get(index);
    if (index == 0) {
      return start;
    }
    Instant before = starts.get(index - 1);
    long whole = Duration.between(before, start.minus(tolerance).minusNanos(1)).dividedBy(period);
    Instant due = before.plus(period.multipliedBy(Math.max(0, whole) + 1));
    return due.isBefore(start) ? due : start;
  }

  private void addMissing(List<ScheduledRun> slots, Instant start, Instant end, Instant from) {
    long skipped = start.isBefore(from) ? Duration.between(start, from).dividedBy(period) : 0;
    Instant due = start.plus(period.multipliedBy(skipped + 1));
    while (!due.isAfter(end)) {
      slots.add(new ScheduledRun(due, due.plus(tolerance), null));
      due = due.plus(period);
    }
  }

  @Override
  public Optional<Instant> doneBy(Instant due, ZoneId zone) {
    return Optional.empty();
  }

  @Override
  public Instant next(List<Instant> starts, ZoneId zone, Instant now) {
    if (starts.isEmpty()) {
      return now;
    }
    Instant last = starts.get(starts.size() - 1);
    return last.plus(period.multipliedBy(Duration.between(last, now).dividedBy(period) + 1));
  }
}

package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of a connection adhere to its schedule.
 *
 * @param timeliness the current state.
 * @param due the due time that {@code timeliness} refers to; null if unknown, as for an interval
 *     without runs.
 * @param next the next due time.
 * @param missed the due times without a run before the following due time, oldest first; see {@link
 *     Schedule#LOOK_BACK}.
 */
public record ScheduleAdherence(
    Timeliness timeliness, @Nullable Instant due, Instant next, List<Instant> missed) {

  public ScheduleAdherence {
    missed = List.copyOf(missed);
  }

  static ScheduleAdherence of(List<ScheduledRun> slots, Instant next, Instant now) {
    List<Instant> missed =
        slots.stream().filter(slot -> slot.isMissed(now)).map(ScheduledRun::due).toList();
    if (slots.isEmpty()) {
      return new ScheduleAdherence(Timeliness.LATE, null, next, missed);
    }
    ScheduledRun last = slots.get(slots.size() - 1);
    Timeliness punctuality = isStillMissing(slots, now) ? Timeliness.LATE : last.timeliness(now);
    return new ScheduleAdherence(punctuality, last.due(), next, missed);
  }

  /**
   * Whether a run was missed and no later one started, although another may be due but not late.
   */
  private static boolean isStillMissing(List<ScheduledRun> slots, Instant now) {
    int at = slots.size() - 1;
    while (at > 0 && slots.get(at).timeliness(now) == Timeliness.DUE) {
      at--;
    }
    return slots.get(at).isMissed(now);
  }

  /** Returns whether a due run has not started within the tolerance. */
  public boolean isLate() {
    return timeliness == Timeliness.LATE;
  }

  /** Returns the due time that the timeliness refers to; empty if unknown. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(due);
  }
}

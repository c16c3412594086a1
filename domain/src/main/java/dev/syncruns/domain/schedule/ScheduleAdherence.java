package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of a connection keep to its schedule.
 *
 * @param timeliness how they do now.
 * @param due the moment that {@code punctuality} is about; null when none is known, as for an
 *     interval without any run.
 * @param next when a run is due next.
 * @param missed the moments at which a run was due and none came before the next was due, oldest
 *     first; see {@link Schedule#LOOK_BACK}.
 */
public record ScheduleAdherence(
    Timeliness timeliness, @Nullable Instant due, Instant next, List<Instant> missed) {

  /** Copies the list. */
  public ScheduleAdherence {
    missed = List.copyOf(missed);
  }

  /**
   * The attendance at slots.
   *
   * @param slots the slots so far, oldest first
   * @param next when a run is due next
   * @param now the moment of the judgement
   */
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

  /** Whether a run is missing that none came after, though one may be due that is not late yet. */
  private static boolean isStillMissing(List<ScheduledRun> slots, Instant now) {
    int at = slots.size() - 1;
    while (at > 0 && slots.get(at).timeliness(now) == Timeliness.DUE) {
      at--;
    }
    return slots.get(at).isMissed(now);
  }

  /** Whether a run that is due has not started, beyond tolerance. */
  public boolean isLate() {
    return timeliness == Timeliness.LATE;
  }

  /** The moment that the punctuality is about; empty when none is known. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(due);
  }
}

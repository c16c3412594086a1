package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a run was due.
 *
 * @param due the moment.
 * @param deadline until when a run may start for it.
 * @param run when the run that came for it started; null when none came.
 */
public record ScheduledRun(Instant due, Instant deadline, @Nullable Instant run) {

  /** When its run started; empty when none came. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(run);
  }

  /** Whether no run came for it, and now it would be late. */
  public boolean isMissed(Instant now) {
    return run == null && now.isAfter(deadline);
  }

  /** How punctual its run is. */
  Timeliness timeliness(Instant now) {
    if (run == null) {
      return isMissed(now) ? Timeliness.LATE : Timeliness.DUE;
    }
    if (run.isBefore(due)) {
      return Timeliness.EARLY;
    }
    return run.isAfter(deadline) ? Timeliness.DELAYED : Timeliness.ON_TIME;
  }
}

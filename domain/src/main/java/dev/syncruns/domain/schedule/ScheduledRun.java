package dev.syncruns.domain.schedule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A due time and its run.
 *
 * @param due the due time.
 * @param deadline the latest start of its run.
 * @param run the start of its run; null if there is none.
 */
public record ScheduledRun(Instant due, Instant deadline, @Nullable Instant run) {

  /** Returns the start of the run; empty if there is none. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(run);
  }

  /** Returns whether there is no run and it would now be late. */
  public boolean isMissed(Instant now) {
    return run == null && now.isAfter(deadline);
  }

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

package dev.syncruns.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When runs are expected to start, as configured by the user; the service offers no schedule. */
public sealed interface Schedule permits CalendarSchedule, IntervalSchedule {
  /** The accepted syntax, for messages. */
  String ALLOWED =
      "daily 02:00, weekdays 02:00, weekends 02:00, weekly mon,thu 02:00 (several times with"
          + " commas), or every 6h; each may end with within 30m, and times of day with done-by"
          + " 06:00";

  /** Expected runs before this period are ignored. */
  Duration LOOK_BACK = Duration.ofDays(31);

  /**
   * Returns the schedule in {@code text}, ignoring case. Without {@code within} a run may start an
   * hour early or late, or half an interval if that is less.
   *
   * @throws dev.syncruns.domain.value.InvalidTextException if it is not a schedule
   */
  static Schedule parse(String text) {
    return ScheduleText.parse(text);
  }

  /** How much later than expected a run may start. */
  Duration tolerance();

  /** Returns the schedule in the syntax of {@link #parse}. */
  String text();

  /**
   * Returns the due times since the first of {@code starts}, at most {@link #LOOK_BACK} ago, each
   * with its run; oldest first. The last may be in the future if its run started early. Without
   * starts, returns the latest due time only.
   *
   * @param starts the start times of runs, oldest first, none after {@code now}
   * @param zone the time zone of times of day
   * @param now the current time
   */
  List<ScheduledRun> scheduledRuns(List<Instant> starts, ZoneId zone, Instant now);

  /**
   * Returns when the run due at {@code due} must have ended; empty if the schedule does not state
   * it.
   *
   * @param due a due time of {@link #scheduledRuns}
   * @param zone the time zone of times of day
   */
  Optional<Instant> doneBy(Instant due, ZoneId zone);

  /**
   * Returns the next due time after {@code now}; {@code now} itself for an interval without runs.
   */
  Instant next(List<Instant> starts, ZoneId zone, Instant now);
}

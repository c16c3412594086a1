package dev.syncruns.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When runs are expected to start: at times of days, or in intervals. The service keeps no schedule
 * that could be asked for, so it is what the user says.
 */
public sealed interface Schedule permits CalendarSchedule, IntervalSchedule {
  /** What is accepted, for messages. */
  String ALLOWED =
      "daily 02:00, weekdays 02:00, weekends 02:00, weekly mon,thu 02:00 (several times with"
          + " commas), or every 6h; each may end with within 30m, and times of day with done-by"
          + " 06:00";

  /** How far back expected runs are looked for, at most. */
  Duration LOOK_BACK = Duration.ofDays(31);

  /**
   * The schedule that {@code text} says, in any case. Without {@code within} a run may be an hour
   * early or late, or half an interval if that is less.
   *
   * @throws IllegalArgumentException when it says none; the message goes on from the text, such as
   *     {@code has no time of day}
   */
  static Schedule parse(String text) {
    return ScheduleText.parse(text);
  }

  /** How much later than expected a run may start. */
  Duration tolerance();

  /** The schedule as {@link #parse} reads it. */
  String text();

  /**
   * The moments at which a run was due since the first of {@code starts}, but {@link #LOOK_BACK} at
   * the most, each with the run that came for it; oldest first. The last may lie ahead if its run
   * came early. Without starts, only the last one there was.
   *
   * @param starts when runs started, oldest first, none after {@code now}
   * @param zone the time zone of times of day
   * @param now until when
   */
  List<ScheduledRun> scheduledRuns(List<Instant> starts, ZoneId zone, Instant now);

  /**
   * When the run that was due at {@code due} has to have ended; empty when nothing is said of that.
   *
   * @param due the moment, one of {@link #scheduledRuns}
   * @param zone the time zone of times of day
   */
  Optional<Instant> doneBy(Instant due, ZoneId zone);

  /** When a run is due next after {@code now}; {@code now} itself when nothing tells. */
  Instant next(List<Instant> starts, ZoneId zone, Instant now);
}

package dev.syncruns.domain.status;

import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.schedule.ScheduledRun;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.selection.RunOrder;
import dev.syncruns.domain.waiting.LatestEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of a connection.
 *
 * @param last the latest finished run; null if there is none.
 * @param active the latest active run, if it is later than {@code last}; null if there is none.
 * @param latestEnd when {@code active} should have ended: by the schedule, else by the durations of
 *     other runs; null without an active run or basis.
 * @param isStuck whether {@code latestEnd} has passed.
 * @param lastGood the latest success among the runs read; null if there is none.
 * @param recent the outcomes of the latest finished runs, oldest first, at most {@value #RECENT}.
 * @param adherence how runs adhere to the schedule; null without a schedule.
 * @param age time since the last run started, or ended if it never started; null if no run has a
 *     time.
 * @param isTooOld whether a maximum age is set and the last run is older, or has no time.
 * @param runs number of runs read.
 */
public record ConnectionStatus(
    @Nullable Run last,
    @Nullable Run active,
    @Nullable Instant latestEnd,
    boolean isStuck,
    @Nullable Run lastGood,
    List<Outcome> recent,
    @Nullable ScheduleAdherence adherence,
    @Nullable Duration age,
    boolean isTooOld,
    int runs) {
  /** Maximum number of recent outcomes. */
  public static final int RECENT = 14;

  public ConnectionStatus {
    recent = List.copyOf(recent);
  }

  /**
   * Returns the status of the connection with these runs.
   *
   * @param runs its latest runs, in the service's order
   * @param expected the expectation
   * @param now the current time
   */
  public static ConnectionStatus of(List<Run> runs, RunExpectation expected, Instant now) {
    List<Run> latestFirst = RunOrder.latestFirst(runs);
    List<Instant> times =
        latestFirst.stream().map(run -> timeOf(run, now)).flatMap(Optional::stream).toList();
    List<Run> over = latestFirst.stream().filter(run -> !run.outcome().isActive()).toList();
    Duration age = times.stream().findFirst().map(at -> Duration.between(at, now)).orElse(null);
    Duration maxAge = expected.maxAge();
    ZonedSchedule timetable = expected.schedule();
    Run active =
        latestFirst.stream().findFirst().filter(run -> run.outcome().isActive()).orElse(null);
    Instant latestEnd =
        active == null ? null : latestEnd(active, over, timetable, now).orElse(null);
    return new ConnectionStatus(
        over.isEmpty() ? null : over.get(0),
        active,
        latestEnd,
        latestEnd != null && now.isAfter(latestEnd),
        over.stream().filter(run -> run.outcome() == Outcome.SUCCESS).findFirst().orElse(null),
        recent(over),
        timetable == null ? null : timetable.adherence(times, now),
        age,
        maxAge != null && (age == null || age.compareTo(maxAge) > 0),
        latestFirst.size());
  }

  /** The time of a run; {@code now} for an active run that has not started. */
  private static Optional<Instant> timeOf(Run run, Instant now) {
    return run.at()
        .map(at -> at.isAfter(now) ? now : at)
        .or(() -> run.outcome().isActive() ? Optional.of(now) : Optional.empty());
  }

  private static Optional<Instant> latestEnd(
      Run active, List<Run> over, @Nullable ZonedSchedule timetable, Instant now) {
    if (timetable == null) {
      return LatestEnd.of(active, over);
    }
    Instant start = active.at().orElse(null);
    List<Instant> others = over.stream().flatMap(run -> run.at().stream()).toList();
    Optional<ScheduledRun> slot = timetable.scheduledRunOf(start, others, now);
    return slot.flatMap(timetable::doneBy)
        .or(
            () ->
                start == null
                    ? slot.map(due -> due.deadline().plus(LatestEnd.allowance(over)))
                    : LatestEnd.of(active, over));
  }

  private static List<Outcome> recent(List<Run> over) {
    List<Outcome> recent = new ArrayList<>(over.stream().limit(RECENT).map(Run::outcome).toList());
    Collections.reverse(recent);
    return recent;
  }

  /**
   * Returns the run that determines the status: a stuck run, else the last finished run, else an
   * active one.
   */
  public Optional<Run> representative() {
    return Optional.ofNullable(last == null || isStuck ? active : last);
  }

  /** Returns whether a run is missing: late by the schedule, or the last run is too old. */
  public boolean isOverdue() {
    return isTooOld || (adherence != null && adherence.isLate());
  }

  /** Returns how many causes of the last run's failure the user can fix. */
  public long fixableCauses() {
    return causes().stream().filter(cause -> cause.fixability() == Fixability.USER).count();
  }

  /** Returns the causes of the last run's failure, fixable ones first; empty if it is green. */
  public List<Cause> causes() {
    return last == null ? List.of() : Diagnosis.causesOf(last);
  }
}

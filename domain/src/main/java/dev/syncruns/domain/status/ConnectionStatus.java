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
 * How a connection stands.
 *
 * @param last the latest run that is over; null when none is.
 * @param active the latest run that is running, queued or waiting to retry, later than {@code
 *     last}; null when there is none.
 * @param latestEnd when {@code active} should have ended at the latest: by what is expected, else
 *     by how long others took; null when there is none, or nothing is known.
 * @param isStuck whether that has passed.
 * @param lastGood the latest success among the runs looked at; null when there is none.
 * @param recent how the latest runs that are over ended, oldest first, at most {@value #RECENT}.
 * @param adherence how its runs keep to its timetable; null when it has none.
 * @param age how long ago its last run started, or ended if it never did, running or not; null when
 *     no run has a time.
 * @param isTooOld whether it has a greatest age and its last run is older, or has no time.
 * @param runs how many runs were looked at.
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
  /** How many outcomes are kept. */
  public static final int RECENT = 14;

  /** Copies the list. */
  public ConnectionStatus {
    recent = List.copyOf(recent);
  }

  /**
   * How the connection stands whose latest runs these are.
   *
   * @param runs its latest runs, as the service listed them
   * @param expected what is expected of them
   * @param now the moment of the judgement
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

  /** When a run was; an active one that has not started is about to. */
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
   * The run that speaks for the connection: one that is stuck, else the last that is over, else one
   * under way.
   */
  public Optional<Run> representative() {
    return Optional.ofNullable(last == null || isStuck ? active : last);
  }

  /** Whether a run is missing: it is late by the timetable, or the last one is too old. */
  public boolean isOverdue() {
    return isTooOld || (adherence != null && adherence.isLate());
  }

  /** How many causes of the last run's failure the user can fix. */
  public long fixableCauses() {
    return causes().stream().filter(cause -> cause.fixability() == Fixability.USER).count();
  }

  /** The causes of the last run's failure, what the user can fix first; empty when it is green. */
  public List<Cause> causes() {
    return last == null ? List.of() : Diagnosis.causesOf(last);
  }
}

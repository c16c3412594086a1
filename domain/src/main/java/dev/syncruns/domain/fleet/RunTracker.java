package dev.syncruns.domain.fleet;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs of a connection known from one poll to the next, to detect events. Only the state {@code
 * Completed} counts as the end of a run; runs without an id are ignored.
 *
 * @param since the time from which a start or end is an event, by the service's clock, where known
 *     runs do not tell.
 * @param polled whether the connection was polled before.
 * @param open the ids of the active runs.
 * @param ended the ids of the ended runs.
 */
public record RunTracker(Instant since, boolean polled, Set<RunId> open, Set<RunId> ended) {

  /** Maximum number of runs read in a poll where the service lists the newest first. */
  public static final int MAX_RUNS = 100;

  public RunTracker {
    Objects.requireNonNull(since, "since");
    open = Set.copyOf(open);
    ended = Set.copyOf(ended);
  }

  /**
   * Returns the tracker before the first poll.
   *
   * @param start the time from which a start or end is an event; runs without such a time cause
   *     none
   */
  public static RunTracker since(Instant start) {
    return new RunTracker(start, false, Set.of(), Set.of());
  }

  /**
   * Returns whether a poll has read enough: {@code listed} is sorted from newest to oldest and
   * reaches a known run and all active ones, or the maximum; on the first poll, a run that started
   * before.
   *
   * @param listed the runs read so far, in the service's order
   */
  public boolean isCaughtUp(List<Run> listed) {
    if (RunOrder.of(listed) != RunOrder.NEWEST_FIRST) {
      return false;
    }
    Set<RunId> ids = ids(listed.stream()).collect(Collectors.toSet());
    boolean reachesBack =
        listed.stream().anyMatch(run -> polled ? isKnown(run) : isBefore(run.at()));
    return listed.size() >= MAX_RUNS || (reachesBack && ids.containsAll(open));
  }

  /**
   * Returns the events in a poll: runs that ended since the previous poll, and runs that started
   * since and are active; on the first poll according to their timestamps.
   *
   * @param listed the runs of the poll, in the service's order
   */
  public RunEvents events(List<Run> listed) {
    if (!polled) {
      return firstEvents(listed);
    }
    List<Run> fresh = fresh(listed);
    Set<RunId> unknown = ids(fresh.stream()).collect(Collectors.toSet());
    List<Run> finished =
        listed.stream()
            .filter(RunTracker::isEnded)
            .filter(run -> isAmong(open, run) || isAmong(unknown, run))
            .toList();
    return new RunEvents(finished, openAmong(fresh));
  }

  private RunEvents firstEvents(List<Run> listed) {
    List<Run> named = listed.stream().filter(run -> run.id() != null).toList();
    return new RunEvents(
        named.stream().filter(run -> isEnded(run) && isSince(run.endedAt())).toList(),
        named.stream().filter(run -> !isEnded(run) && isSince(run.startedAt())).toList());
  }

  private boolean isSince(Optional<Instant> time) {
    return time.isPresent() && !isBefore(time);
  }

  private boolean isBefore(Optional<Instant> time) {
    return time.filter(since::isAfter).isPresent();
  }

  /** Returns the tracker after a poll that read {@code listed}. */
  public RunTracker after(List<Run> listed) {
    return new RunTracker(
        since,
        true,
        ids(openAmong(listed).stream()).collect(Collectors.toSet()),
        ids(listed.stream().filter(RunTracker::isEnded)).collect(Collectors.toSet()));
  }

  /** Returns the runs among {@code listed} that have not ended. */
  public static List<Run> openAmong(List<Run> listed) {
    return listed.stream().filter(run -> !isEnded(run)).toList();
  }

  /**
   * The unknown runs: where the newest come first, those before the last known one; elsewhere those
   * that did not end before the first poll.
   */
  private List<Run> fresh(List<Run> listed) {
    boolean newestFirst = RunOrder.of(listed) == RunOrder.NEWEST_FIRST;
    int end = listed.size();
    if (newestFirst) {
      end =
          IntStream.range(0, listed.size())
              .filter(place -> isKnown(listed.get(place)))
              .reduce(end, (before, place) -> place);
    }
    return listed.subList(0, end).stream()
        .filter(run -> run.id() != null && !isKnown(run))
        .filter(run -> newestFirst || !isBefore(run.endedAt()))
        .toList();
  }

  private boolean isKnown(Run run) {
    return isAmong(open, run) || isAmong(ended, run);
  }

  private static boolean isAmong(Set<RunId> ids, Run run) {
    RunId id = run.id();
    return id != null && ids.contains(id);
  }

  private static boolean isEnded(Run run) {
    return run.state() != null && run.state().is(ExecutionState.COMPLETED);
  }

  private static Stream<RunId> ids(Stream<Run> runs) {
    return runs.map(Run::id).filter(Objects::nonNull);
  }
}

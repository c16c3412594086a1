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
 * What is known of a connection's runs from one look to the next: just enough to tell what is new.
 * Only the state {@code Completed} counts as the end of a run; runs without an id can't be told
 * apart and are passed over.
 *
 * @param since since when a run that began or ended is new, by the service's times, as far as what
 *     is known does not tell.
 * @param polled whether there was a look at all.
 * @param open the ids of the runs that go on.
 * @param ended the ids of the runs that had ended.
 */
public record RunTracker(Instant since, boolean polled, Set<RunId> open, Set<RunId> ended) {

  /** How many of the newest runs are looked through at most where the service lists those first. */
  public static final int MAX_RUNS = 100;

  /** Copies the sets. */
  public RunTracker {
    Objects.requireNonNull(since, "since");
    open = Set.copyOf(open);
    ended = Set.copyOf(ended);
  }

  /**
   * What is known before the first look.
   *
   * @param start since when a run that began or ended is new; what has no such time is not
   */
  public static RunTracker since(Instant start) {
    return new RunTracker(start, false, Set.of(), Set.of());
  }

  /**
   * Whether a look has seen enough: what it listed runs from newest to oldest and reaches back to a
   * known run and to all that were going on, or far enough; at the first look, to a run that began
   * before.
   *
   * @param listed the runs so far, as the service listed them
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
   * What a look brought: the runs that ended since the last, and those that began and go on; at the
   * first look, those that did by their own times.
   *
   * @param listed what the look listed, as the service did
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

  /** What is known after a look that listed {@code listed}. */
  public RunTracker after(List<Run> listed) {
    return new RunTracker(
        since,
        true,
        ids(openAmong(listed).stream()).collect(Collectors.toSet()),
        ids(listed.stream().filter(RunTracker::isEnded)).collect(Collectors.toSet()));
  }

  /** The runs among {@code listed} that go on. */
  public static List<Run> openAmong(List<Run> listed) {
    return listed.stream().filter(run -> !isEnded(run)).toList();
  }

  /**
   * The unknown runs; where the newest come first, those before the last that is known, and else
   * those that did not end before all looks.
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

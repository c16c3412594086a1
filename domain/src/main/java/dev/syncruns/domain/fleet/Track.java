package dev.syncruns.domain.fleet;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a connection's runs from one look to the next: just enough to tell what is new.
 * Only the state {@code Completed} counts as the end of a run; runs without an id can't be told
 * apart and are passed over.
 *
 * @param looked whether there was a look at all.
 * @param open the ids of the runs that go on.
 * @param ended the ids of the runs that had ended.
 */
public record Track(boolean looked, Set<RunId> open, Set<RunId> ended) {
  /** What is known before the first look. */
  public static final Track NOTHING = new Track(false, Set.of(), Set.of());

  /** How many of the newest runs are looked through at most where the service lists those first. */
  public static final int FARTHEST = 100;

  /** Copies the sets. */
  public Track {
    open = Set.copyOf(open);
    ended = Set.copyOf(ended);
  }

  /**
   * Whether a look has seen enough: what it listed runs from newest to oldest and reaches back to a
   * known run and to all that were going on, or far enough. At the first look anything is enough
   * that shows the order.
   *
   * @param listed the runs so far, as the service listed them
   */
  public boolean isCaughtUp(List<Run> listed) {
    if (RunOrder.of(listed) != RunOrder.NEWEST_FIRST) {
      return false;
    }
    Set<RunId> ids = ids(listed.stream()).collect(Collectors.toSet());
    boolean reachesBack = !looked || listed.stream().anyMatch(this::isKnown);
    return listed.size() >= FARTHEST || (reachesBack && ids.containsAll(open));
  }

  /**
   * What a look brought: the runs that ended since the last, and those that began and go on. The
   * first look brings nothing new, whatever it lists.
   *
   * @param listed what the look listed, as the service did
   */
  public News news(List<Run> listed) {
    List<Run> fresh = looked ? fresh(listed) : List.of();
    Set<RunId> unknown = ids(fresh.stream()).collect(Collectors.toSet());
    List<Run> finished =
        listed.stream()
            .filter(Track::isEnded)
            .filter(run -> isAmong(open, run) || isAmong(unknown, run))
            .toList();
    return new News(finished, openAmong(fresh));
  }

  /** What is known after a look that listed {@code listed}. */
  public Track after(List<Run> listed) {
    return new Track(
        true,
        ids(openAmong(listed).stream()).collect(Collectors.toSet()),
        ids(listed.stream().filter(Track::isEnded)).collect(Collectors.toSet()));
  }

  /** The runs among {@code listed} that go on. */
  public static List<Run> openAmong(List<Run> listed) {
    return listed.stream().filter(run -> !isEnded(run)).toList();
  }

  /** The unknown runs; where the newest come first, those before the last that is known. */
  private List<Run> fresh(List<Run> listed) {
    int end = listed.size();
    if (RunOrder.of(listed) == RunOrder.NEWEST_FIRST) {
      end =
          IntStream.range(0, listed.size())
              .filter(place -> isKnown(listed.get(place)))
              .reduce(end, (before, place) -> place);
    }
    Predicate<Run> isNamed = run -> run.id() != null;
    return listed.subList(0, end).stream().filter(isNamed.and(run -> !isKnown(run))).toList();
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

package dev.syncruns.domain.selection;

import dev.syncruns.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order in which a service lists runs. The API's page promises none, so it is read from the
 * runs themselves, and "latest" is never taken to mean "first".
 */
public enum RunOrder {
  /** Each run started no later than the one before it, as far as starts are known. */
  NEWEST_FIRST,
  /** Each run started no earlier than the one before it, as far as starts are known. */
  OLDEST_FIRST,
  /** Neither, or too few runs with a readable start to tell. */
  UNCLEAR;

  private static final Comparator<Instant> NATURAL = Comparator.naturalOrder();

  /**
   * The same runs, latest first: by start, else by end, as of runs that failed before they started;
   * a run that is active and has not started is later than any that has. A run without any time
   * keeps its place in the list: it counts as just after the latest of the runs that the service
   * lists as older, and as the latest of all that are over where nothing tells how the list runs.
   * Runs of the same time keep their places, too.
   *
   * @param listed runs as the service listed them, newest or oldest first
   */
  public static List<Run> latestFirst(List<Run> listed) {
    List<Run> runs = new ArrayList<>(listed);
    int leaning = leaning(listed);
    if (leaning < 0) {
      Collections.reverse(runs);
    }
    Optional<Instant> latest = runs.stream().flatMap(run -> run.at().stream()).max(NATURAL);
    Instant older = leaning == 0 ? latest.orElse(Instant.MIN) : Instant.MIN;
    List<Placed> placed = new ArrayList<>();
    for (int place = runs.size() - 1; place >= 0; place--) {
      Run run = runs.get(place);
      boolean first = leaning == 0 && run.isUndated();
      placed.add(new Placed(run, time(run).orElse(older), first ? place - runs.size() : place));
      older = run.at().filter(older::isBefore).orElse(older);
    }
    return placed.stream().sorted(Placed.LATEST_FIRST).map(Placed::run).toList();
  }

  /** The order of {@code runs}, which are as the service listed them. */
  public static RunOrder of(List<Run> runs) {
    List<Instant> starts =
        runs.stream()
            .filter(run -> run.startedAt().isPresent() || run.outcome().isActive())
            .flatMap(run -> time(run).stream())
            .toList();
    return starts.size() > 1 ? order(starts) : order(times(runs));
  }

  private static RunOrder order(List<Instant> times) {
    int falling = falling(times);
    int rising = rising(times);
    if ((falling == 0) == (rising == 0)) {
      return UNCLEAR;
    }
    return rising == 0 ? NEWEST_FIRST : OLDEST_FIRST;
  }

  /** Above 0 where most runs are listed before older ones, below where before newer ones. */
  private static int leaning(List<Run> listed) {
    List<Instant> times = times(listed);
    return falling(times) - rising(times);
  }

  private static List<Instant> times(List<Run> runs) {
    return runs.stream().flatMap(run -> time(run).stream()).toList();
  }

  private static int falling(List<Instant> times) {
    return (int)
        IntStream.range(1, times.size())
            .filter(i -> times.get(i).isBefore(times.get(i - 1)))
            .count();
  }

  private static int rising(List<Instant> times) {
    return (int)
        IntStream.range(1, times.size())
            .filter(i -> times.get(i).isAfter(times.get(i - 1)))
            .count();
  }

  private static Optional<Instant> time(Run run) {
    return run.startedAt().or(() -> run.outcome().isActive() ? Optional.of(Instant.MAX) : run.at());
  }

  /** A run, the time it counts by, and its place in a list that begins with the newest. */
  private record Placed(Run run, Instant time, int place) {
    static final Comparator<Placed> LATEST_FIRST =
        Comparator.comparing(Placed::time).reversed().thenComparing(Placed::place);
  }
}

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
 * The order of a list of runs. The API's page promises none, so the order is derived from the runs,
 * and the first run is never assumed to be the latest.
 */
public enum RunOrder {
  /** Each run started no later than the previous one, where starts are known. */
  NEWEST_FIRST,
  /** Each run started no earlier than the previous one, where starts are known. */
  OLDEST_FIRST,
  /** Neither, or fewer than two runs have a readable start. */
  UNCLEAR;

  private static final Comparator<Instant> NATURAL = Comparator.naturalOrder();

  /**
   * Returns the runs sorted from latest to earliest: by start, else by end, because a run may fail
   * before it starts; an active run that has not started is the latest. A finished run without a
   * time keeps its position: directly after the latest of the runs listed as older, or before all
   * finished runs if the list has no clear order. The sort is stable.
   *
   * @param listed runs in the service's order
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

  /** Returns the order of {@code runs}, which are in the service's order. */
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

  /**
   * Positive if more runs are listed before older ones than before newer ones, negative if fewer.
   */
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

  /** A run, its sort time, and its position in a list with the newest first. */
  private record Placed(Run run, Instant time, int place) {
    static final Comparator<Placed> LATEST_FIRST =
        Comparator.comparing(Placed::time).reversed().thenComparing(Placed::place);
  }
}

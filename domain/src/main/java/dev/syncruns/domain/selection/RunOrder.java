package dev.syncruns.domain.selection;

import dev.syncruns.domain.run.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a service lists runs. The API's page promises none, so it is read from the
 * runs themselves, and "latest" is never taken to mean "first".
 */
public enum RunOrder {
  /** Each run started no later than the one before it. */
  NEWEST_FIRST,
  /** Each run started no earlier than the one before it. */
  OLDEST_FIRST,
  /** Neither, or too few runs with a readable start to tell. */
  UNCLEAR;

  /**
   * Latest first: by start, where a run that is active and has none counts as later than any other
   * and a run that is not as earlier. Keeps the service's order among equals.
   */
  public static Comparator<Run> latestFirst() {
    return Comparator.comparing(RunOrder::sortKey).reversed();
  }

  /** The order of {@code runs}, which are as the service listed them. */
  public static RunOrder of(List<Run> runs) {
    List<Instant> starts = runs.stream().map(RunOrder::sortKey).toList();
    if (starts.isEmpty() || starts.get(0).equals(starts.get(starts.size() - 1))) {
      return UNCLEAR;
    }
    boolean falling = true;
    boolean rising = true;
    for (int i = 1; i < starts.size(); i++) {
      int step = starts.get(i).compareTo(starts.get(i - 1));
      falling &= step <= 0;
      rising &= step >= 0;
    }
    if (falling) {
      return NEWEST_FIRST;
    }
    return rising ? OLDEST_FIRST : UNCLEAR;
  }

  private static Instant sortKey(Run run) {
    return run.startedAt().orElse(run.outcome().isActive() ? Instant.MAX : Instant.MIN);
  }
}

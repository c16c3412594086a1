package dev.syncruns.ports.usecase;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunOrder;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Collects the latest runs of a listing whose order the API does not promise, in the service's
 * order. Keeps at most {@value #MOST} runs and the last page. Not thread-safe.
 */
final class LatestRuns {
  private static final int MOST = 100;

  private List<Run> kept = new ArrayList<>();
  private boolean whole = true;
  private boolean settled;

  /** Adds the next runs of the listing. */
  void add(List<Run> page) {
    kept.addAll(page);
    long over = kept.stream().filter(run -> !run.outcome().isActive()).count();
    settled =
        whole && over >= ConnectionStatus.RECENT && RunOrder.of(kept) == RunOrder.NEWEST_FIRST;
    if (kept.size() > MOST) {
      whole = false;
      Set<Run> latest = Collections.newSetFromMap(new IdentityHashMap<>());
      RunOrder.latestFirst(kept).stream().limit(MOST).forEach(latest::add);
      kept = new ArrayList<>(kept.stream().filter(latest::contains).toList());
    }
  }

  /** Whether no following run matters, if the list keeps its order. */
  boolean isConclusive() {
    return settled;
  }

  /** The latest runs so far, in the service's order. */
  List<Run> runs() {
    return List.copyOf(kept);
  }
}

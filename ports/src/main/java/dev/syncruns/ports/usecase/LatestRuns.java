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
 * The latest runs of a listing whose order the API does not promise, as the service listed them.
 * Keeps no more than {@value #MOST} and what the last page brought. Used by one thread.
 */
final class LatestRuns {
  private static final int MOST = 100;

  private List<Run> kept = new ArrayList<>();
  private boolean whole = true;
  private boolean settled;

  /** Takes the next runs of the listing. */
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

  /** Whether no run that follows matters, as far as the listing keeps the order it has. */
  boolean isConclusive() {
    return settled;
  }

  /** The latest runs so far, as the service listed them. */
  List<Run> runs() {
    return List.copyOf(kept);
  }
}

package dev.syncruns.ports.compose;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunOrder;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest runs of a listing whose order the API does not promise. Keeps no more than {@value
 * #MOST} and what the last page brought. Used by one thread.
 */
final class LatestRuns {
  private static final int MOST = 100;

  private List<Run> kept = new ArrayList<>();
  private List<Run> listed = List.of();
  private boolean newestFirst = true;
  private boolean several;

  /** Takes the next runs of the listing. */
  void add(List<Run> page) {
    List<Run> follow = new ArrayList<>(listed);
    follow.addAll(page);
    if (!page.isEmpty()) {
      RunOrder order = RunOrder.of(follow);
      newestFirst &= order == RunOrder.NEWEST_FIRST || follow.size() == 1;
      several |= follow.size() > 1;
      listed = page.subList(page.size() - 1, page.size());
    }
    kept.addAll(page);
    if (kept.size() > MOST) {
      kept = new ArrayList<>(kept.stream().sorted(RunOrder.latestFirst()).limit(MOST).toList());
    }
  }

  /** Whether no run that follows matters, as far as the listing keeps the order it has. */
  boolean isSettled() {
    long over = kept.stream().filter(run -> !run.outcome().isActive()).count();
    return several && newestFirst && over >= ConnectionStatus.RECENT;
  }

  /** The latest runs so far. */
  List<Run> runs() {
    return List.copyOf(kept);
  }
}

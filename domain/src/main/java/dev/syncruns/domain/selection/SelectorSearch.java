package dev.syncruns.domain.selection;

import dev.syncruns.domain.run.Run;
import java.util.List;

/** Decides whether further pages can change a selection. */
public final class SelectorSearch {

  private SelectorSearch() {}

  /**
   * Returns whether runs that were not listed yet cannot change the selection. True for a whole id
   * that was found, and for a selector by time once the list proves to be sorted from newest to
   * oldest; never for a prefix of an id, which may match another.
   *
   * @param selector the selector
   * @param listed the runs read so far, in the service's order
   */
  public static boolean isConclusive(RunSelector selector, List<Run> listed) {
    if (selector instanceof RunSelector.ById id) {
      return listed.stream().anyMatch(id::isIdOf);
    }
    if (selector instanceof RunSelector.Exact exact) {
      return listed.stream().anyMatch(exact::admits);
    }
    if (selector instanceof RunSelector.Next next) {
      boolean far = !next.isPlaced() || listed.stream().anyMatch(next::isKnown);
      return far && RunOrder.of(listed) == RunOrder.NEWEST_FIRST;
    }
    int needed = selector instanceof RunSelector.Latest latest ? latest.back() + 1 : 1;
    return listed.stream().filter(selector::admits).limit(needed).count() == needed
        && RunOrder.of(listed) == RunOrder.NEWEST_FIRST;
  }
}

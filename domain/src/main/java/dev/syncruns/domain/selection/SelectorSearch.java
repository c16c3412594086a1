package dev.syncruns.domain.selection;

import dev.syncruns.domain.run.Run;
import java.util.List;

/**
 * The decision whether a selector's run is settled by the runs listed so far, or more have to be
 * looked through.
 */
public final class SelectorSearch {

  private SelectorSearch() {}

  /**
   * Whether runs that were not listed yet can't change what {@code selector} selects. True for a
   * whole id that was found, and for the latest of anything, or the next, once the list is seen to
   * run from newest to oldest; never for the beginning of an id, which might fit another.
   *
   * @param selector which run is meant
   * @param listed the runs so far, as the service listed them
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

package dev.syncruns.domain.paging;

import org.jspecify.annotations.Nullable;

/**
 * What a walk needs to know of a page that arrived.
 *
 * @param received how many runs it held.
 * @param fresh how many of them the walk had not met before.
 * @param links its links; null when it had none at all.
 */
public record PageSummary(int received, int fresh, @Nullable PageLinks links) {

  /** Refuses counts that can't be. */
  public PageSummary {
    if (fresh < 0 || fresh > received) {
      throw new IllegalArgumentException("fresh is " + fresh + " of " + received + " received");
    }
  }

  /** How many of its runs the walk had met before. */
  public int repeated() {
    return received - fresh;
  }
}

package dev.syncruns.domain.paging;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a received page that decide the next request.
 *
 * @param received number of items.
 * @param fresh number of items not listed before.
 * @param links its links; null if it had none.
 */
public record PageSummary(int received, int fresh, @Nullable PageLinks links) {

  public PageSummary {
    if (fresh < 0 || fresh > received) {
      throw new IllegalArgumentException(
          "fresh is " + fresh + "; expected 0 to " + received + ", the received items");
    }
  }

  /** Returns the number of items listed before. */
  public int repeated() {
    return received - fresh;
  }
}

package dev.syncruns.domain.paging;

import java.util.ArrayList;
import java.util.List;

/**
 * How many pages a walk asks for before it uses them: one while a history may be short, then twice
 * as many with every page that is as it should be, up to a limit. A page that is not (a repeated
 * run, an odd link, fewer runs than asked for) makes it start over, and whatever was asked for
 * ahead must be forgotten: it may lie at positions that have moved since. So a walk that asks ahead
 * lists what one that does not would list. Immutable.
 */
public final class PrefetchWindow {
  /** A history of this many pages costs no request that is not used. */
  static final int CERTAIN_PAGES = 5;

  private final int maxPages;
  private final PagingLimits limits;
  private final int steady;

  private PrefetchWindow(int most, PagingLimits limits, int steady) {
    this.maxPages = most;
    this.limits = limits;
    this.steady = steady;
  }

  /**
   * The window before the first page.
   *
   * @param most how many pages may be asked for ahead; 0 for none
   * @param limits the limits of the walk
   */
  public static PrefetchWindow start(int most, PagingLimits limits) {
    if (most < 0) {
      throw new IllegalArgumentException("most is " + most + ", must be at least 0");
    }
    return new PrefetchWindow(most, limits, 0);
  }

  /** The window after a page arrived; {@code asked} is what it answers. */
  public PrefetchWindow after(PageRequest asked, PageSummary page) {
    return new PrefetchWindow(maxPages, limits, isRegular(asked, page) ? steady + 1 : 0);
  }

  /** Whether what was asked for ahead must be forgotten. */
  public boolean startsOver() {
    return steady == 0;
  }

  /**
   * The pages that should be under way, the walk's next one first; none when it is over.
   *
   * @param walk how far the walk is
   * @param requests how many requests may still be made; the next page is wanted even when none
   *     may, since asking for it says what is wrong
   */
  public List<PageRequest> requests(Paginator walk, long requests) {
    List<PageRequest> wanted = new ArrayList<>();
    walk.next()
        .ifPresent(
            next -> {
              long ahead = Math.min(size(), Math.max(1, requests));
              long pages = Math.min(ahead, left(walk.report(), next.top()));
              for (long i = 0; i < pages && next.skip() <= Long.MAX_VALUE - i * next.top(); i++) {
                wanted.add(next.at(next.skip() + i * next.top()));
              }
            });
    return List.copyOf(wanted);
  }

  private long size() {
    int doublings = Math.min(Math.max(0, steady - CERTAIN_PAGES + 1), Integer.SIZE - 2);
    return Math.min(maxPages, 1L << doublings);
  }

  private long left(PagingReport soFar, int top) {
    long runs = limits.maxRuns() - soFar.listed();
    long pagesOfRuns = runs / top + (runs % top == 0 ? 0 : 1);
    return Math.min(limits.maxPages() - soFar.pages(), pagesOfRuns);
  }

  private static boolean isRegular(PageRequest asked, PageSummary page) {
    PageLinks links = page.links();
    if (links == null || page.fresh() != asked.top() || page.repeated() > 0) {
      return false;
    }
    long following = asked.skip() + page.received();
    return links.toNext().filter(link -> link.skip().orElse(-1) == following).isPresent();
  }
}

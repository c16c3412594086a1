package dev.syncruns.domain.paging;

import java.util.ArrayList;
import java.util.List;

/**
 * How many pages to request before they are used: one while the history may be short, then twice as
 * many with each regular page, up to a limit. An irregular page (a repeated item, an unexpected
 * link, fewer items than requested) resets the window, and prefetched pages must be discarded
 * because their positions may have moved. A walk therefore lists the same items with and without
 * prefetching. Immutable.
 */
public final class PrefetchWindow {
  /** Histories of up to this many pages cause no unused request. */
  static final int CERTAIN_PAGES = 5;

  private final int maxPages;
  private final PagingLimits limits;
  private final int steady;

  private PrefetchWindow(int maxPages, PagingLimits limits, int steady) {
    this.maxPages = maxPages;
    this.limits = limits;
    this.steady = steady;
  }

  /**
   * Returns the window before the first page.
   *
   * @param maxPages how many pages may be prefetched; 0 for none
   * @param limits the limits of the walk
   */
  public static PrefetchWindow start(int maxPages, PagingLimits limits) {
    if (maxPages < 0) {
      throw new IllegalArgumentException("maxPages is " + maxPages + "; expected at least 0");
    }
    return new PrefetchWindow(maxPages, limits, 0);
  }

  /** Returns the window after {@code page}, the response to {@code asked}. */
  public PrefetchWindow after(PageRequest asked, PageSummary page) {
    return new PrefetchWindow(maxPages, limits, isRegular(asked, page) ? steady + 1 : 0);
  }

  /** Returns whether prefetched pages must be discarded. */
  public boolean startsOver() {
    return steady == 0;
  }

  /**
   * Returns the requests that should be in flight, the next one of the walk first; empty if the
   * walk is over.
   *
   * @param walk the state of the walk
   * @param requests the number of available requests; the next page is included even if none is
   *     available, because its request reports the problem
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

package dev.syncruns.domain.paging;

/**
 * The limits of a walk over pages, independent of the service's links.
 *
 * @param maxPages maximum number of pages, at least 1.
 * @param maxRuns number of distinct items after which no further page is requested, at least 1; the
 *     last page may exceed it.
 */
public record PagingLimits(int maxPages, long maxRuns) {
  /** 1,000 pages, and all items they contain. */
  public static final PagingLimits DEFAULT = new PagingLimits(1_000, Long.MAX_VALUE);

  public PagingLimits {
    if (maxPages < 1 || maxRuns < 1) {
      throw new IllegalArgumentException(
          "maxPages is "
              + maxPages
              + " and maxRuns is "
              + maxRuns
              + "; expected at least 1 for both");
    }
  }
}

package dev.syncruns.domain.paging;

/**
 * How far a walk over pages goes at most, whatever the service's links say.
 *
 * @param maxPages how many pages are asked for at most, at least 1.
 * @param maxRuns after how many different runs no further page is asked for, at least 1; the last
 *     page may bring more.
 */
public record PagingLimits(int maxPages, long maxRuns) {
  /** 1,000 pages, and as many runs as they hold. */
  public static final PagingLimits DEFAULT = new PagingLimits(1_000, Long.MAX_VALUE);

  /** Refuses limits that allow nothing. */
  public PagingLimits {
    if (maxPages < 1 || maxRuns < 1) {
      throw new IllegalArgumentException(
          "maxPages is " + maxPages + " and maxRuns is " + maxRuns + ", both must be at least 1");
    }
  }
}

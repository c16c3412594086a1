package dev.syncruns.domain.paging;

/**
 * What is asked of the service for one page: its query parameters {@code $skip} and {@code $top}.
 * The service applies {@code $skip} first, and may answer with a page of another size.
 *
 * @param skip how many runs to pass over, at least 0.
 * @param top how many runs to answer at most, at least 1. The API's page says that there is an
 *     upper limit ("Page size is out of limits.") but not which; the platform's default is 1000.
 */
public record PageRequest(long skip, int top) {
  /** The page size of the API's own examples. */
  public static final int DEFAULT_TOP = 100;

  /**
   * Refuses what the service would refuse.
   *
   * @throws IllegalArgumentException when {@code skip} is negative or {@code top} is not positive
   */
  public PageRequest {
    if (skip < 0) {
      throw new IllegalArgumentException("$skip is " + skip + ", must be at least 0");
    }
    if (top < 1) {
      throw new IllegalArgumentException("$top is " + top + ", must be at least 1");
    }
  }

  /** The first page, of {@code top} runs. */
  public static PageRequest first(int top) {
    return new PageRequest(0, top);
  }

  /** A page of the same size at another position. */
  public PageRequest at(long skip) {
    return new PageRequest(skip, top);
  }
}

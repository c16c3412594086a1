package dev.syncruns.domain.paging;

/**
 * The query parameters {@code $skip} and {@code $top} of a request for one page. The service
 * applies {@code $skip} first, and may return a page of another size.
 *
 * @param skip how many items to skip, at least 0.
 * @param top maximum number of items, at least 1. The API's page states that an upper limit exists
 *     ("Page size is out of limits.") but not its value; the default of the platform is 1000.
 */
public record PageRequest(long skip, int top) {
  /** The page size in the examples of the API. */
  public static final int DEFAULT_TOP = 100;

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if {@code skip} is negative or {@code top} is not positive
   */
  public PageRequest {
    if (skip < 0) {
      throw new IllegalArgumentException("$skip is " + skip + "; expected at least 0");
    }
    if (top < 1) {
      throw new IllegalArgumentException("$top is " + top + "; expected at least 1");
    }
  }

  /** Returns the request for the first page, of {@code top} items. */
  public static PageRequest first(int top) {
    return new PageRequest(0, top);
  }

  /** Returns the request for a page of the same size at another position. */
  public PageRequest at(long skip) {
    return new PageRequest(skip, top);
  }
}

package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.domain.problem.LimitExceeded.Limit;

/** A response is larger, more deeply nested or longer than permitted. */
public final class SizeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final String bound;

  /**
   * Creates the exception.
   *
   * @param limit the limit
   * @param bound its value in words
   */
  public SizeLimitException(Limit limit, String bound) {
    super(limit.text() + ", " + bound, null, false, false);
    this.limit = limit;
    this.bound = bound;
  }

  /** The limit. */
  public Limit limit() {
    return limit;
  }

  /** Its value in words. */
  public String bound() {
    return bound;
  }
}

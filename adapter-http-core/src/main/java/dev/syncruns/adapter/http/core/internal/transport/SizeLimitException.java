package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.domain.problem.LimitExceeded.Limit;

/** An answer is larger, deeper or longer than allowed; ends its reading wherever it is noticed. */
public final class SizeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final String bound;

  /**
   * The limit that was reached.
   *
   * @param limit which
   * @param bound its value in words
   */
  public SizeLimitException(Limit limit, String bound) {
    super(limit.text() + ", " + bound, null, false, false);
    this.limit = limit;
    this.bound = bound;
  }

  /** Which limit. */
  public Limit limit() {
    return limit;
  }

  /** Its value in words. */
  public String bound() {
    return bound;
  }
}

package dev.syncruns.domain.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The client exceeded its request rate (429 on the API's page). */
public final class RateLimited extends Problem {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the problem.
   *
   * @param retryAfter the requested wait, not negative; null if not stated
   * @throws IllegalArgumentException if {@code retryAfter} is negative
   */
  public RateLimited(@Nullable Duration retryAfter, ProblemContext context) {
    super(
        context.server()
            + " limits the rate of requests"
            + (retryAfter == null || retryAfter.isZero()
                ? ""
                : " and asks to wait " + retryAfter.toSeconds() + " s"),
        context,
        true,
        retryAfter);
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.rateLimited(this);
  }

  @Override
  RateLimited copy(ProblemContext context) {
    return new RateLimited(retryAfter().orElse(null), context);
  }
}

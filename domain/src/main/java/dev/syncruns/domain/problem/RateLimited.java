package dev.syncruns.domain.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The client sent more requests than its tier allows: 429 on the API's page. */
public final class RateLimited extends Problem {
  private static final long serialVersionUID = 1L;

  /**
   * The problem in its circumstances.
   *
   * @param retryAfter how long the service asks to wait, not negative; null when it did not say
   * @throws IllegalArgumentException when {@code retryAfter} is negative
   */
  public RateLimited(@Nullable Duration retryAfter, ProblemContext circumstances) {
    super(
        circumstances.server()
            + " limits the rate of requests"
            + (retryAfter == null || retryAfter.isZero()
                ? ""
                : " and asks to wait " + retryAfter.toSeconds() + " s"),
        circumstances,
        retryAfter);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.rateLimited(this);
  }

  @Override
  RateLimited copy(ProblemContext circumstances) {
    return new RateLimited(retryAfter().orElse(null), circumstances);
  }
}

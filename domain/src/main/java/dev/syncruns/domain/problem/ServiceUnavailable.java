package dev.syncruns.domain.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service failed or is temporarily unavailable: 5xx, and the temporary 4xx (408, 425 and those
 * of load balancers). The API's page lists none of them.
 */
public final class ServiceUnavailable extends Problem {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the problem.
   *
   * @param retryAfter the requested wait, not negative; null if not stated
   * @throws IllegalArgumentException if {@code retryAfter} is negative
   */
  public ServiceUnavailable(@Nullable Duration retryAfter, ProblemContext context) {
    super(context.server() + " is not available" + context.statusText(), context, true, retryAfter);
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.serviceUnavailable(this);
  }

  @Override
  ServiceUnavailable copy(ProblemContext context) {
    return new ServiceUnavailable(retryAfter().orElse(null), context);
  }
}

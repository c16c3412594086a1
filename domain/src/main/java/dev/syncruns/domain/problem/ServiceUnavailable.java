package dev.syncruns.domain.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service failed, or cannot answer now: 5xx, and 4xx that pass by themselves (408, 425, what
 * load balancers end). The API's page lists none of them.
 */
public final class ServiceUnavailable extends Problem {
  private static final long serialVersionUID = 1L;

  /**
   * The problem in its circumstances.
   *
   * @param retryAfter how long the service asks to wait, not negative; null when it did not say
   * @throws IllegalArgumentException when {@code retryAfter} is negative
   */
  public ServiceUnavailable(@Nullable Duration retryAfter, ProblemContext circumstances) {
    super(
        circumstances.server() + " is not available" + circumstances.statusText(),
        circumstances,
        retryAfter);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.serviceUnavailable(this);
  }

  @Override
  ServiceUnavailable copy(ProblemContext circumstances) {
    return new ServiceUnavailable(retryAfter().orElse(null), circumstances);
  }
}

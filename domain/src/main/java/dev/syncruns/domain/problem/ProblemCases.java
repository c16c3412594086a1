package dev.syncruns.domain.problem;

/**
 * One function for each kind of problem, for {@link Problem#match}. A new kind intentionally breaks
 * implementations at compile time.
 *
 * @param <T> the result of the functions
 */
public interface ProblemCases<T> {
  /** For {@link NotAuthenticated}. */
  T notAuthenticated(NotAuthenticated problem);

  /** For {@link Forbidden}. */
  T forbidden(Forbidden problem);

  /** For {@link ConnectionNotFound}. */
  T connectionNotFound(ConnectionNotFound problem);

  /** For {@link RunNotFound}. */
  T runNotFound(RunNotFound problem);

  /** For {@link InvalidRequest}. */
  T invalidRequest(InvalidRequest problem);

  /** For {@link RateLimited}. */
  T rateLimited(RateLimited problem);

  /** For {@link ServiceUnavailable}. */
  T serviceUnavailable(ServiceUnavailable problem);

  /** For {@link MalformedResponse}. */
  T malformedResponse(MalformedResponse problem);

  /** For {@link TransportError}. */
  T transportError(TransportError problem);

  /** For {@link CallInterrupted}. */
  T callInterrupted(CallInterrupted problem);

  /** For {@link LimitExceeded}. */
  T limitExceeded(LimitExceeded problem);
}

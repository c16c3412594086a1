package dev.syncruns.domain.problem;

/**
 * One function for each kind of problem; {@link Problem#match} calls the one that fits. A new kind
 * breaks its implementations at compile time, on purpose.
 *
 * @param <T> what the functions return
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

  /** For {@link RequestRejected}. */
  T requestRejected(RequestRejected problem);

  /** For {@link RateLimited}. */
  T rateLimited(RateLimited problem);

  /** For {@link ServiceUnavailable}. */
  T serviceUnavailable(ServiceUnavailable problem);

  /** For {@link UnreadableAnswer}. */
  T unreadableAnswer(UnreadableAnswer problem);

  /** For {@link TransportFailed}. */
  T transportFailed(TransportFailed problem);

  /** For {@link CallInterrupted}. */
  T callInterrupted(CallInterrupted problem);

  /** For {@link LimitExceeded}. */
  T limitExceeded(LimitExceeded problem);
}

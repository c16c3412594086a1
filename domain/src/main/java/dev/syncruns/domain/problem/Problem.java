package dev.syncruns.domain.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failed call. The kinds are a closed set, distinguished by {@link #match}; the HTTP status
 * decides the kind, and the body only refines it. {@link #getMessage()} contains no text of the
 * service; its text is available from {@link #error()} and {@link #excerpt()} and is untrusted.
 * Earlier attempts of the same request are suppressed exceptions.
 */
public abstract sealed class Problem extends RuntimeException
    permits NotAuthenticated,
        Forbidden,
        ConnectionNotFound,
        RunNotFound,
        InvalidRequest,
        RateLimited,
        ServiceUnavailable,
        MalformedResponse,
        TransportError,
        CallInterrupted,
        LimitExceeded {
  private static final long serialVersionUID = 1L;

  private final transient ProblemContext context;
  private final boolean retryable;
  private final @Nullable Duration retryAfter;

  Problem(String message, ProblemContext context, boolean retryable) {
    this(message, context, retryable, null);
  }

  Problem(
      String message, ProblemContext context, boolean retryable, @Nullable Duration retryAfter) {
    super(Objects.requireNonNull(message, "message"));
    this.context = Objects.requireNonNull(context, "context");
    this.retryable = retryable;
    this.retryAfter = ProblemContext.positive(retryAfter);
  }

  /** The known facts about the failed exchange. */
  public ProblemContext context() {
    return context;
  }

  /** The HTTP status; empty without a response. */
  public OptionalInt httpStatus() {
    return context.httpStatus();
  }

  /** The error in the response; never null, empty if it had none. Untrusted. */
  public ServiceError error() {
    return context.error();
  }

  /** The code of the error; empty if the response had none. Untrusted. */
  public Optional<ErrorCode> errorCode() {
    return context.errorCode();
  }

  /** The service's id of the request; empty if it sent none. Untrusted. */
  public Optional<String> correlationId() {
    return Optional.ofNullable(context.correlationId());
  }

  /** The beginning of a response that is not the API's JSON; empty if there is none. Untrusted. */
  public Optional<String> excerpt() {
    return Optional.ofNullable(context.excerpt());
  }

  /** The number of attempts; 0 if nothing was sent. */
  public int attempts() {
    return context.attempts();
  }

  /** The URL of the token issuer if the failed request was for an access token; empty otherwise. */
  public Optional<String> issuer() {
    return Optional.ofNullable(context.issuer());
  }

  /**
   * The time to wait before the next request, as the service asks for; always positive. Empty if it
   * states none, an unreadable one or zero ({@code Retry-After: 0}, or a date in the past, as
   * gateways round down); then the caller's own backoff applies.
   */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Returns whether the same request may succeed later. */
  public final boolean isRetryable() {
    return retryable;
  }

  /**
   * Returns a copy after {@code attempts} attempts, with {@code earlier} as additional suppressed
   * exceptions.
   */
  public final Problem withAttempts(int attempts, List<? extends Problem> earlier) {
    Problem same = withContext(context.withAttempts(attempts));
    earlier.forEach(same::addSuppressed);
    return same;
  }

  /** Returns a copy with another context, and the same cause and suppressed exceptions. */
  public final Problem withContext(ProblemContext context) {
    return copy(context).copyTraceOf(this);
  }

  /** Copies the stack trace, cause and suppressed exceptions of {@code other}. */
  final Problem copyTraceOf(Problem other) {
    setStackTrace(other.getStackTrace());
    if (other.getCause() != null) {
      initCause(other.getCause());
    }
    for (Throwable suppressed : other.getSuppressed()) {
      addSuppressed(suppressed);
    }
    return this;
  }

  /** Calls the function for the kind of this problem. */
  public abstract <T> T match(ProblemCases<T> cases);

  abstract Problem copy(ProblemContext context);
}

package dev.syncruns.domain.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failure to get an answer from the service. The kinds are a closed set, told apart by {@link
 * #match}; the status of the answer decides the kind, its body only refines it. {@link
 * #getMessage()} is made of our words and validated values only; what the service said is reached
 * by {@link #error()} and {@link #excerpt()} and is untrusted. Earlier attempts of the same request
 * are suppressed exceptions.
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
  private final @Nullable Duration retryAfter;

  Problem(String message, ProblemContext circumstances) {
    this(message, circumstances, null);
  }

  Problem(String message, ProblemContext circumstances, @Nullable Duration retryAfter) {
    super(Objects.requireNonNull(message, "message"));
    this.context = Objects.requireNonNull(circumstances, "circumstances");
    this.retryAfter = ProblemContext.positive(retryAfter);
  }

  /** What is known about the exchange that failed. */
  public ProblemContext context() {
    return context;
  }

  /** The HTTP status of the answer; empty when there was none. */
  public OptionalInt httpStatus() {
    return context.httpStatus();
  }

  /** What the answer said; never null, empty when it said nothing readable. Untrusted. */
  public ServiceError error() {
    return context.error();
  }

  /** The code of the error; empty when the answer had none. Untrusted. */
  public Optional<ErrorCode> errorCode() {
    return context.errorCode();
  }

  /** The id by which the service can find the request; empty when it sent none. Untrusted. */
  public Optional<String> correlationId() {
    return Optional.ofNullable(context.correlationId());
  }

  /**
   * The beginning of an answer that was not the API's JSON; empty when there is none. Untrusted.
   */
  public Optional<String> excerpt() {
    return Optional.ofNullable(context.excerpt());
  }

  /** How many times the request was made; 0 when nothing was sent. */
  public int attempts() {
    return context.attempts();
  }

  /**
   * The address of the token issuer, when it was the issuer that was asked for an access token;
   * empty when it was the service.
   */
  public Optional<String> issuer() {
    return Optional.ofNullable(context.issuer());
  }

  /**
   * How long the service asks to wait before the next request, always positive. Empty when it asks
   * for nothing readable, and when it asks for no time at all ({@code Retry-After: 0}, or a date
   * that has passed, as gateways send that round): the caller's own backoff applies.
   */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Whether the same request may succeed when made again. */
  public abstract boolean isRetryable();

  /**
   * The same problem after {@code attempts} attempts; the earlier ones become suppressed
   * exceptions, beside those it has.
   */
  public final Problem withAttempts(int attempts, List<? extends Problem> earlier) {
    Problem same = withContext(context.withAttempts(attempts));
    earlier.forEach(same::addSuppressed);
    return same;
  }

  /** The same problem in other circumstances, with the same cause and earlier attempts. */
  public final Problem withContext(ProblemContext circumstances) {
    return copy(circumstances).copyTraceOf(this);
  }

  /** Takes over where another problem was thrown, its cause and the earlier attempts. */
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

  /** Gives this problem to the case of its kind. */
  public abstract <T> T match(ProblemCases<T> cases);

  abstract Problem copy(ProblemContext circumstances);
}

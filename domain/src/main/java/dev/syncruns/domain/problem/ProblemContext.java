package dev.syncruns.domain.problem;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The known facts about a failed exchange, whatever the kind of problem.
 *
 * @param status the HTTP status; null without a response.
 * @param error the error in the response.
 * @param correlationId the service's id of the request; null if it sent none; untrusted.
 * @param excerpt the beginning of a response that is not the API's JSON, at most {@value
 *     #MAX_EXCERPT} characters; null if there is none; untrusted.
 * @param attempts the number of attempts; 0 if nothing was sent.
 * @param issuer the URL of the token issuer if the request was for an access token; null otherwise.
 */
public record ProblemContext(
    @Nullable Integer status,
    ServiceError error,
    @Nullable String correlationId,
    @Nullable String excerpt,
    int attempts,
    @Nullable String issuer) {
  /** Maximum length of an excerpt. */
  public static final int MAX_EXCERPT = 200;

  private static final ProblemContext NO_RESPONSE =
      new ProblemContext(null, ServiceError.none(), null, null, 1);

  /** Truncates the excerpt. */
  public ProblemContext {
    Objects.requireNonNull(error, "error");
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts is " + attempts + "; expected at least 0");
    }
    if (excerpt != null && excerpt.length() > MAX_EXCERPT) {
      excerpt = excerpt.substring(0, MAX_EXCERPT);
    }
  }

  /** Creates the context of a request to the service. */
  public ProblemContext(
      @Nullable Integer status,
      ServiceError error,
      @Nullable String correlationId,
      @Nullable String excerpt,
      int attempts) {
    this(status, error, correlationId, excerpt, attempts, null);
  }

  /** Returns the context of one attempt without a response. */
  public static ProblemContext noResponse() {
    return NO_RESPONSE;
  }

  /** Returns the context of a call that sent no request. */
  public static ProblemContext notSent() {
    return NO_RESPONSE.withAttempts(0);
  }

  /** Returns the context of one attempt with an error response. */
  public static ProblemContext response(int status, ServiceError error) {
    return new ProblemContext(status, error, null, null, 1);
  }

  /** Returns a copy with another number of attempts. */
  public ProblemContext withAttempts(int attempts) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** Returns a copy with a correlation id. */
  public ProblemContext withCorrelationId(@Nullable String correlationId) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** Returns a copy with an excerpt of the response. */
  public ProblemContext withExcerpt(@Nullable String excerpt) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** Returns a copy for a request to the token issuer at {@code issuer}. */
  public ProblemContext withIssuer(String issuer) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** The recipient of the request as the subject of a sentence. */
  String server() {
    return issuer == null ? "the service" : "the token issuer " + issuer;
  }

  OptionalInt httpStatus() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  Optional<ErrorCode> errorCode() {
    return Optional.ofNullable(error.code());
  }

  /** Returns {@code wait}; null if it is zero. Rejects a negative one. */
  static @Nullable Duration positive(@Nullable Duration wait) {
    if (wait != null && wait.isNegative()) {
      throw new IllegalArgumentException("retryAfter is " + wait + "; expected zero or more");
    }
    return wait == null || wait.isZero() ? null : wait;
  }

  /** The status as the end of a sentence; empty without a response. */
  String statusText() {
    return status == null ? "" : " (HTTP status " + status + ")";
  }
}

package dev.syncruns.domain.problem;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a problem: what is known about the exchange that failed, whatever kind of
 * problem it became.
 *
 * @param status the HTTP status of the answer; null when there was no answer.
 * @param error what the answer said.
 * @param correlationId the id the service sent to find the request in its logs; null when it sent
 *     none; untrusted.
 * @param excerpt the beginning of an answer that is not the API's JSON, at most {@value
 *     #MAX_EXCERPT} characters; null when there is none; untrusted.
 * @param attempts how many times the request was made, at least 0 (nothing was sent).
 * @param issuer the address of the token issuer when it was the issuer that was asked, for an
 *     access token; null when it was the service.
 */
public record ProblemContext(
    @Nullable Integer status,
    ServiceError error,
    @Nullable String correlationId,
    @Nullable String excerpt,
    int attempts,
    @Nullable String issuer) {
  /** The most characters of a foreign answer that are kept. */
  public static final int MAX_EXCERPT = 200;

  private static final ProblemContext NO_RESPONSE =
      new ProblemContext(null, ServiceError.none(), null, null, 1);

  /** Cuts the excerpt, refuses negative attempts. */
  public ProblemContext {
    Objects.requireNonNull(error, "error");
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts is " + attempts + ", must be at least 0");
    }
    if (excerpt != null && excerpt.length() > MAX_EXCERPT) {
      excerpt = excerpt.substring(0, MAX_EXCERPT);
    }
  }

  /** The circumstances of a request to the service. */
  public ProblemContext(
      @Nullable Integer status,
      ServiceError error,
      @Nullable String correlationId,
      @Nullable String excerpt,
      int attempts) {
    this(status, error, correlationId, excerpt, attempts, null);
  }

  /** One attempt without an answer. */
  public static ProblemContext noResponse() {
    return NO_RESPONSE;
  }

  /** No attempt at all: nothing was sent. */
  public static ProblemContext notSent() {
    return NO_RESPONSE.withAttempts(0);
  }

  /** One attempt that was answered with {@code status} and an error. */
  public static ProblemContext response(int status, ServiceError error) {
    return new ProblemContext(status, error, null, null, 1);
  }

  /** The same with another number of attempts. */
  public ProblemContext withAttempts(int attempts) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** The same with a correlation id. */
  public ProblemContext withCorrelationId(@Nullable String correlationId) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** The same with an excerpt of the answer. */
  public ProblemContext withExcerpt(@Nullable String excerpt) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** The same of a request to the token issuer at {@code issuer}, its configured address. */
  public ProblemContext withIssuer(String issuer) {
    return new ProblemContext(status, error, correlationId, excerpt, attempts, issuer);
  }

  /** Who was asked, for a sentence: the service, or the token issuer with its address. */
  String server() {
    return issuer == null ? "the service" : "the token issuer " + issuer;
  }

  /** The HTTP status, if there was an answer. */
  OptionalInt httpStatus() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The code of the error, if the answer had one. */
  Optional<ErrorCode> errorCode() {
    return Optional.ofNullable(error.code());
  }

  /** The wait, null when it is none at all; refused when it is negative. */
  static @Nullable Duration positive(@Nullable Duration wait) {
    if (wait != null && wait.isNegative()) {
      throw new IllegalArgumentException("the wait is " + wait + ", may not be negative");
    }
    return wait == null || wait.isZero() ? null : wait;
  }

  /** The status as the end of a sentence; empty when there was no answer. */
  String statusText() {
    return status == null ? "" : " (HTTP status " + status + ")";
  }
}

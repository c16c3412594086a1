package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.Excerpts;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.UnreadableJson;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.Causes;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.ResponseHead;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.retry.RetryAfter;
import dev.syncruns.ports.SecretRedactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates failures of a call to problems. */
public final class ExceptionTranslator {
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;
  private static final int OK = 200;

  private final JsonDocuments documents;
  private final SecretRedactor secrets;
  private final StatusMapper judge;
  private final boolean forToken;

  /**
   * Creates a translator.
   *
   * @param documents reads the errors in responses
   * @param secrets redacts secrets of requests
   * @param judge translates statuses other than 200
   */
  public ExceptionTranslator(JsonDocuments documents, SecretRedactor secrets, StatusMapper judge) {
    this(documents, secrets, judge, false);
  }

  private ExceptionTranslator(
      JsonDocuments documents, SecretRedactor secrets, StatusMapper judge, boolean forToken) {
    this.documents = documents;
    this.secrets = secrets;
    this.judge = judge;
    this.forToken = forToken;
  }

  /** Returns the translator for obtaining an access token. */
  public ExceptionTranslator ofToken() {
    return new ExceptionTranslator(documents, secrets, judge, true);
  }

  Problem of(Throwable failure, RequestContext attempt, Instant now) {
    Causes.find(failure, Error.class)
        .ifPresent(
            fatal -> {
              throw fatal;
            });
    Optional<Problem> problem = Causes.find(failure, Problem.class);
    if (problem.isPresent()) {
      return problem.get();
    }
    Optional<HttpStatusException> refused = Causes.find(failure, HttpStatusException.class);
    if (refused.isPresent()) {
      return refused(refused.get().body(), attempt, now);
    }
    Optional<SizeLimitException> limit = Causes.find(failure, SizeLimitException.class);
    if (limit.isPresent()) {
      return new LimitExceeded(limit.get().limit(), limit.get().bound(), circumstances(attempt));
    }
    Optional<UnreadableJson> unreadable = Causes.find(failure, UnreadableJson.class);
    if (unreadable.isPresent()) {
      return unreadable(unreadable.get(), attempt);
    }
    return Causes.find(failure, IOException.class)
        .map(lost -> lost(lost, attempt, now))
        .orElseThrow(() -> new IllegalStateException("the Rest Client failed", failure));
  }

  private Problem refused(byte[] body, RequestContext attempt, Instant now) {
    ResponseHead head = attempt.head().orElseThrow();
    ProblemContext bare = circumstances(attempt);
    if (head.status() >= FIRST_REDIRECT && head.status() < FIRST_ERROR) {
      return judge.problem(head, bare, now);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    ServiceError error = error(body);
    boolean silent = error.equals(ServiceError.none()) && !text.isBlank();
    ProblemContext full =
        new ProblemContext(
            head.status(), error, bare.correlationId(), silent ? excerpt(text) : null, 1);
    return judge.problem(head, full, now);
  }

  private ServiceError error(byte[] body) {
    try {
      return redacted(
          (ServiceError) documents.read(new ByteArrayInputStream(body), ServiceError.class));
    } catch (UnreadableJson | SizeLimitException noError) {
      return ServiceError.none();
    }
  }

  private ServiceError redacted(ServiceError error) {
    List<ErrorDetail> details =
        error.details().stream()
            .map(
                one ->
                    new ErrorDetail(
                        redacted(one.code()), redacted(one.message()), redacted(one.target())))
            .toList();
    return new ServiceError(
        redacted(error.code()), redacted(error.message()), redacted(error.target()), details);
  }

  private @Nullable ErrorCode redacted(@Nullable ErrorCode code) {
    return code == null ? null : new ErrorCode(secrets.redactMessage(code.value()));
  }

  private @Nullable String redacted(@Nullable String text) {
    return text == null ? null : secrets.redactMessage(text);
  }

  private @Nullable String excerpt(String text) {
    String plain = secrets.redactExcerpt(Excerpts.of(secrets.redactMessage(text)));
    return plain.isEmpty() ? null : plain;
  }

  private Problem unreadable(UnreadableJson unreadable, RequestContext attempt) {
    return new MalformedResponse(
        unreadable.why(),
        unreadable.isCutOff(),
        circumstances(attempt).withExcerpt(excerpt(unreadable.excerpt())));
  }

  private Problem lost(IOException lost, RequestContext attempt, Instant now) {
    return NetworkErrorMessages.isTimeout(lost) && attempt.isOver()
        ? timedOut(attempt, now)
        : new TransportError(
            secrets.redactMessage(NetworkErrorMessages.of(lost)), circumstances(attempt));
  }

  Problem timedOut(RequestContext attempt, Instant now) {
    if (forToken) {
      return noToken(attempt);
    }
    Optional<ResponseHead> head = attempt.head();
    if (head.isPresent() && head.get().status() != OK) {
      return judge.problem(head.get(), circumstances(attempt), now);
    }
    return attempt.isUntilDeadline()
        ? new LimitExceeded(Limit.DEADLINE, "the answer took longer", circumstances(attempt))
        : new TransportError("timed out", circumstances(attempt));
  }

  private static Problem noToken(RequestContext attempt) {
    if (attempt.isUntilDeadline()) {
      return new LimitExceeded(
          Limit.DEADLINE, "the access token took longer", ProblemContext.notSent());
    }
    NotAuthenticated problem =
        new NotAuthenticated(Reason.UNUSABLE_TOKEN, ProblemContext.notSent());
    problem.initCause(new IllegalStateException("its source gives none and does not end"));
    return problem;
  }

  ProblemContext circumstances(RequestContext attempt) {
    if (forToken) {
      return ProblemContext.notSent();
    }
    return attempt
        .head()
        .map(
            head ->
                ProblemContext.response(head.status(), ServiceError.none())
                    .withCorrelationId(
                        head.correlationId().map(secrets::redactMessage).orElse(null)))
        .orElseGet(ProblemContext::noResponse);
  }

  /** The wait that a response's headers ask for. */
  public static final class RetryAfterHeader {
    private static final String FALLBACK_HEADER = "iTwinPlatform-RateLimit-Retry-After-Seconds";

    private RetryAfterHeader() {}

    /**
     * The wait by {@code Retry-After}, else by the platform's own header; null when neither can be
     * read.
     *
     * @param head the answer's head
     * @param now the time by our own clock
     */
    public static @Nullable Duration of(ResponseHead head, Instant now) {
      String date = head.value("Date").orElse(null);
      return head.value("Retry-After")
          .flatMap(value -> RetryAfter.read(value, date, now))
          .or(() -> head.value(FALLBACK_HEADER).flatMap(value -> RetryAfter.read(value, date, now)))
          .orElse(null);
    }
  }

  /** Translates statuses other than 200 to problems. */
  public interface StatusMapper {

    /**
     * Returns the problem of a response.
     *
     * @param head the response's status and headers
     * @param circumstances its status, error and texts
     * @param now the current time
     */
    Problem problem(ResponseHead head, ProblemContext circumstances, Instant now);
  }

  /** A response with an unexpected status; the request context has its headers. */
  public static final class HttpStatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient byte[] body;

    /**
     * Creates the exception.
     *
     * @param body the beginning of the body; untrusted
     */
    public HttpStatusException(byte[] body) {
      super("the answer has another status than 200", null, false, false);
      this.body = body.clone();
    }

    /** The beginning of the body; untrusted. */
    byte[] body() {
      return body.clone();
    }
  }
}

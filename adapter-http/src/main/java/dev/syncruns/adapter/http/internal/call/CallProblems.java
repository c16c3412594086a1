package dev.syncruns.adapter.http.internal.call;

import dev.syncruns.adapter.http.internal.json.Excerpts;
import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.UnreadableJson;
import dev.syncruns.adapter.http.internal.wire.AnswerHead;
import dev.syncruns.adapter.http.internal.wire.Attempt;
import dev.syncruns.adapter.http.internal.wire.Causes;
import dev.syncruns.adapter.http.internal.wire.FailureWords;
import dev.syncruns.adapter.http.internal.wire.LimitReached;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problems of one call: what the failure of its work means to the caller. */
public final class CallProblems {
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;
  private static final int OK = 200;

  private final JsonDocuments documents;
  private final SecretRedactor secrets;
  private final Judge judge;
  private final boolean forToken;

  /**
   * The problems of one call.
   *
   * @param documents reads the errors in answers
   * @param secrets hides what requests carry
   * @param judge says what other statuses than 200 mean
   */
  public CallProblems(JsonDocuments documents, SecretRedactor secrets, Judge judge) {
    this(documents, secrets, judge, false);
  }

  private CallProblems(
      JsonDocuments documents, SecretRedactor secrets, Judge judge, boolean forToken) {
    this.documents = documents;
    this.secrets = secrets;
    this.judge = judge;
    this.forToken = forToken;
  }

  /** The problems of what comes before the request: getting an access token for it. */
  public CallProblems ofToken() {
    return new CallProblems(documents, secrets, judge, true);
  }

  Problem of(Throwable failure, Attempt attempt, Instant now) {
    Causes.find(failure, Error.class)
        .ifPresent(
            fatal -> {
              throw fatal;
            });
    Optional<Problem> problem = Causes.find(failure, Problem.class);
    if (problem.isPresent()) {
      return problem.get();
    }
    Optional<RefusedAnswer> refused = Causes.find(failure, RefusedAnswer.class);
    if (refused.isPresent()) {
      return refused(refused.get().body(), attempt, now);
    }
    Optional<LimitReached> limit = Causes.find(failure, LimitReached.class);
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

  private Problem refused(byte[] body, Attempt attempt, Instant now) {
    AnswerHead head = attempt.head().orElseThrow();
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
    } catch (UnreadableJson | LimitReached noError) {
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

  private Problem unreadable(UnreadableJson unreadable, Attempt attempt) {
    return new MalformedResponse(
        unreadable.why(),
        unreadable.isCutOff(),
        circumstances(attempt).withExcerpt(excerpt(unreadable.excerpt())));
  }

  private Problem lost(IOException lost, Attempt attempt, Instant now) {
    boolean over = Causes.find(lost, InterruptedIOException.class).isPresent();
    return over && attempt.isOver()
        ? timedOut(attempt, now)
        : new TransportError(secrets.redactMessage(FailureWords.of(lost)), circumstances(attempt));
  }

  Problem timedOut(Attempt attempt, Instant now) {
    if (forToken) {
      return noToken(attempt);
    }
    Optional<AnswerHead> head = attempt.head();
    if (head.isPresent() && head.get().status() != OK) {
      return judge.problem(head.get(), circumstances(attempt), now);
    }
    return attempt.isUntilDeadline()
        ? new LimitExceeded(Limit.DEADLINE, "the answer took longer", circumstances(attempt))
        : new TransportError("timed out", circumstances(attempt));
  }

  private static Problem noToken(Attempt attempt) {
    if (attempt.isUntilDeadline()) {
      return new LimitExceeded(
          Limit.DEADLINE, "the access token took longer", ProblemContext.unsent());
    }
    NotAuthenticated problem = new NotAuthenticated(Reason.UNUSABLE_TOKEN, ProblemContext.unsent());
    problem.initCause(new IllegalStateException("its source gives none and does not end"));
    return problem;
  }

  ProblemContext circumstances(Attempt attempt) {
    if (forToken) {
      return ProblemContext.unsent();
    }
    return attempt
        .head()
        .map(
            head ->
                ProblemContext.answered(head.status(), ServiceError.none())
                    .withCorrelationId(
                        head.correlationId().map(secrets::redactMessage).orElse(null)))
        .orElseGet(ProblemContext::unanswered);
  }
}

package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.internal.client.ApiRunCatalog.RequestTarget;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.RetryAfterHeader;
import dev.syncruns.adapter.http.core.internal.transport.ResponseHead;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.StatusKind;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;

/** Maps statuses to problems: the status decides the kind, the body only refines it. */
final class StatusProblems {
  private StatusProblems() {}

  /**
   * Returns the problem of a response.
   *
   * @param head the response's status and headers
   * @param wanted the subject of the request
   * @param circumstances its status, error and texts
   * @param now the current time
   */
  static Problem of(
      ResponseHead head, RequestTarget wanted, ProblemContext circumstances, Instant now) {
    return switch (StatusKind.of(head.status())) {
      case TOKEN_REFUSED -> new NotAuthenticated(reason(circumstances), circumstances);
      case TOKEN_TOO_LONG -> tooLong(circumstances);
      case FORBIDDEN -> new Forbidden(circumstances);
      case NOT_FOUND -> notFound(wanted, circumstances);
      case RATE_LIMITED -> new RateLimited(RetryAfterHeader.of(head, now), circumstances);
      case TEMPORARY -> new ServiceUnavailable(RetryAfterHeader.of(head, now), circumstances);
      case REDIRECT, REJECTED -> new InvalidRequest(circumstances);
      case OK, NO_DOCUMENT ->
          new MalformedResponse("its status is " + head.status(), false, circumstances);
    };
  }

  private static Problem tooLong(ProblemContext circumstances) {
    NotAuthenticated problem = new NotAuthenticated(Reason.UNUSABLE_TOKEN, circumstances);
    problem.initCause(
        new IllegalStateException("the service or a gateway refuses so long a request header"));
    return problem;
  }

  private static Reason reason(ProblemContext circumstances) {
    return ErrorCode.REQUIRED_SCOPE_MISSING.equals(circumstances.error().code())
        ? Reason.SCOPE_MISSING
        : Reason.TOKEN_REFUSED;
  }

  private static Problem notFound(RequestTarget wanted, ProblemContext circumstances) {
    ErrorCode code = circumstances.error().code();
    if (ErrorCode.RESOURCE_NOT_FOUND.equals(code)) {
      return new InvalidRequest(circumstances);
    }
    RunId run = wanted.run();
    if (run == null || ErrorCode.MANIFEST_CONNECTION_NOT_FOUND.equals(code)) {
      return new ConnectionNotFound(wanted.connection(), circumstances);
    }
    return new RunNotFound(wanted.connection(), run.value(), circumstances);
  }
}

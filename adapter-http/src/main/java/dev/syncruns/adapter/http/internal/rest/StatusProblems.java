package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.call.AskedWait;
import dev.syncruns.adapter.http.internal.wire.AnswerHead;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.RequestRejected;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.UnreadableAnswer;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;

/** Which problem a status is: the status decides the kind, the body only refines it. */
final class StatusProblems {
  private StatusProblems() {}

  /**
   * The problem that an answer is.
   *
   * @param head the answer's head
   * @param wanted what was asked for
   * @param circumstances the answer's status, error and texts
   * @param now the time by our own clock
   */
  static Problem of(AnswerHead head, Wanted wanted, Circumstances circumstances, Instant now) {
    int status = head.status();
    return switch (status) {
      case 401 -> new NotAuthenticated(reason(circumstances), circumstances);
      case 403 -> new Forbidden(circumstances);
      case 404 -> notFound(wanted, circumstances);
      case 429 -> new RateLimited(AskedWait.of(head.headers(), now), circumstances);
      default -> {
        if (status >= 500) {
          yield new ServiceUnavailable(AskedWait.of(head.headers(), now), circumstances);
        }
        yield status >= 300
            ? new RequestRejected(circumstances)
            : new UnreadableAnswer("its status is " + status, false, circumstances);
      }
    };
  }

  private static Reason reason(Circumstances circumstances) {
    return ErrorCode.REQUIRED_SCOPE_MISSING.equals(circumstances.error().code())
        ? Reason.SCOPE_MISSING
        : Reason.TOKEN_REFUSED;
  }

  private static Problem notFound(Wanted wanted, Circumstances circumstances) {
    ErrorCode code = circumstances.error().code();
    if (ErrorCode.RESOURCE_NOT_FOUND.equals(code)) {
      return new RequestRejected(circumstances);
    }
    RunId run = wanted.run();
    if (run == null || ErrorCode.MANIFEST_CONNECTION_NOT_FOUND.equals(code)) {
      return new ConnectionNotFound(wanted.connection(), circumstances);
    }
    return new RunNotFound(wanted.connection(), run.value(), circumstances);
  }
}

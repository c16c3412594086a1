package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.StatusKind;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.retry.RetryAfter;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Translates reactions of the service to the domain. */
final class Reactions {
  private final TimeSource timing;

  Reactions(TimeSource timing) {
    this.timing = timing;
  }

  /** Returns if the request receives a response; otherwise throws its problem. */
  void undergo(Reaction reaction, ObservedRequest request, CallOptions options) {
    if (reaction instanceof Reaction.Refusal refusal) {
      throw refused(refusal, request);
    }
    if (reaction instanceof Reaction.Broken broken) {
      String why = "broken in the way " + broken.breakage();
      throw new MalformedResponse(why, !broken.breakage().isHostile(), answered(200));
    }
    if (reaction instanceof Reaction.Reset) {
      throw new TransportError("the connection was closed", ProblemContext.noResponse());
    }
    if (reaction instanceof Reaction.Stall) {
      throw stalled(options);
    }
  }

  static ProblemContext answered(int status) {
    return ProblemContext.response(status, ServiceError.none());
  }

  private Problem refused(Reaction.Refusal refusal, ObservedRequest request) {
    ProblemContext all = circumstances(refusal);
    return switch (StatusKind.of(refusal.status())) {
      case TOKEN_REFUSED, TOKEN_TOO_LONG ->
          new NotAuthenticated(NotAuthenticated.Reason.TOKEN_REFUSED, all);
      case FORBIDDEN -> new Forbidden(all);
      case NOT_FOUND -> notFound(request, all);
      case RATE_LIMITED -> new RateLimited(retryAfter(refusal), all);
      case TEMPORARY -> new ServiceUnavailable(retryAfter(refusal), all);
      case OK, NO_DOCUMENT, REDIRECT, REJECTED -> new InvalidRequest(all);
    };
  }

  private static ProblemContext circumstances(Reaction.Refusal refusal) {
    ErrorText body = refusal.body();
    ProblemContext said = ProblemContext.response(refusal.status(), body.meaning());
    return body == ErrorText.FULL || body == ErrorText.EMPTY ? said : said.withExcerpt(body.text());
  }

  private static Problem notFound(ObservedRequest request, ProblemContext all) {
    RunId run = request.run();
    return run == null
        ? new ConnectionNotFound(request.connection(), all)
        : new RunNotFound(request.connection(), run.value(), all);
  }

  private @Nullable Duration retryAfter(Reaction.Refusal refusal) {
    String header = refusal.retryAfter();
    return header == null
        ? null
        : RetryAfter.read(header, refusal.date(), timing.now()).orElse(null);
  }

  private Problem stalled(CallOptions options) {
    Instant deadline = options.deadline();
    if (deadline == null) {
      return interruptedInTheEnd();
    }
    timing.sleep(Duration.between(timing.now(), deadline));
    return new LimitExceeded(
        LimitExceeded.Limit.DEADLINE, "reached while waiting", ProblemContext.noResponse());
  }

  private static Problem interruptedInTheEnd() {
    try {
      new CountDownLatch(1).await();
      throw new IllegalStateException("nobody opens this latch");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new CallInterrupted(ProblemContext.noResponse());
    }
  }
}

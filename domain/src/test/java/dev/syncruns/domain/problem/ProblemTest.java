package dev.syncruns.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.run.ConnectionId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
  private static final ConnectionId CONNECTION = ConnectionId.of("c-1");
  private static final String HOSTILE = "\u001B[31mSERVER-TEXT";
  private static final ProblemContext CIRCUMSTANCES =
      new ProblemContext(
          418,
          new ServiceError(
              new ErrorCode(HOSTILE),
              HOSTILE,
              HOSTILE,
              List.of(new ErrorDetail(new ErrorCode(HOSTILE), HOSTILE, HOSTILE))),
          HOSTILE,
          HOSTILE,
          3);

  static Stream<Arguments> kinds() {
    ProblemContext all = CIRCUMSTANCES;
    return Stream.of(
        kind(
            new NotAuthenticated(Reason.TOKEN_REFUSED, all),
            "notAuthenticated",
            false,
            "not authenticated: the service refused the access token"),
        kind(
            new Forbidden(all),
            "forbidden",
            false,
            "the token's owner has no permission for this request"),
        kind(
            new ConnectionNotFound(CONNECTION, all),
            "connectionNotFound",
            false,
            "the connection c-1 was not found"),
        kind(
            new RunNotFound(CONNECTION, HOSTILE, all),
            "runNotFound",
            false,
            "the connection c-1 has no such run"),
        kind(
            new InvalidRequest(all),
            "requestRejected",
            false,
            "the service rejected the request (HTTP status 418)"),
        kind(
            new RateLimited(Duration.ofSeconds(7), all),
            "rateLimited",
            true,
            "the service limits the rate of requests and asks to wait 7 s"),
        kind(
            new ServiceUnavailable(Duration.ofSeconds(8), all),
            "serviceUnavailable",
            true,
            "the service is not available (HTTP status 418)"),
        kind(
            new MalformedResponse("truncated", true, all),
            "unreadableAnswer",
            true,
            "the response of the service cannot be read: truncated"),
        kind(
            new MalformedResponse("no JSON", false, all),
            "unreadableAnswer",
            false,
            "the response of the service cannot be read: no JSON"),
        kind(
            new TransportError("connection reset", all),
            "transportFailed",
            true,
            "no response from the service: connection reset"),
        kind(new CallInterrupted(all), "callInterrupted", false, "the call was interrupted"),
        kind(
            new LimitExceeded(Limit.BODY_SIZE, "16 MiB", all),
            "limitExceeded",
            false,
            "limit exceeded: size of an answer, 16 MiB"));
  }

  private static Arguments kind(Problem problem, String kind, boolean retryable, String message) {
    return Arguments.of(problem, kind, retryable, message);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void matchReachesTheCaseOfItsKind(
      Problem problem, String kind, boolean retryable, String message) {
    assertThat(problem.match(new KindAndIdentity())).isEqualTo(List.of(kind, problem));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysWhetherTryingAgainCanHelp(
      Problem problem, String kind, boolean retryable, String message) {
    assertThat(problem.isRetryable()).isEqualTo(retryable);
    assertThat(problem.withAttempts(2, List.of()).isRetryable()).isEqualTo(retryable);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void messageIsMadeOfOurWordsOnly(
      Problem problem, String kind, boolean retryable, String message) {
    assertThat(problem).hasMessage(message);
    assertThat(problem.toString()).doesNotContain("SERVER-TEXT");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatTheServiceSaidIsReachedByAccessors(
      Problem problem, String kind, boolean retryable, String message) {
    assertThat(problem.context()).isEqualTo(CIRCUMSTANCES);
    assertThat(problem.httpStatus()).hasValue(418);
    assertThat(problem.error()).isEqualTo(CIRCUMSTANCES.error());
    assertThat(problem.errorCode()).contains(new ErrorCode(HOSTILE));
    assertThat(problem.correlationId()).contains(HOSTILE);
    assertThat(problem.excerpt()).contains(HOSTILE);
    assertThat(problem.attempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void afterAttemptsItIsTheSameProblem(
      Problem problem, String kind, boolean retryable, String message) {
    Problem earlier = new TransportError("timeout", ProblemContext.noResponse());
    Problem after = problem.withAttempts(9, List.of(earlier));
    assertThat(after).isNotSameAs(problem).hasSameClassAs(problem).hasMessage(message);
    assertThat(after.context()).isEqualTo(CIRCUMSTANCES.withAttempts(9));
    assertThat(after.attempts()).isEqualTo(9);
    assertThat(after.getSuppressed()).containsExactly(earlier);
    assertThat(after.getStackTrace()).isEqualTo(problem.getStackTrace());
    assertThat(after.retryAfter()).isEqualTo(problem.retryAfter());
    assertThat(after).hasNoCause();
    assertThat(problem.getSuppressed()).isEmpty();
  }

  @Test
  void afterAttemptsItKeepsItsCauseAndWhatItSuppressed() {
    IOException cause = new IOException("reset");
    IOException closing = new IOException("closing");
    Problem earlier = new ServiceUnavailable(null, ProblemContext.noResponse());
    Problem problem = new TransportError("reset", ProblemContext.noResponse());
    problem.initCause(cause);
    problem.addSuppressed(closing);
    Problem after = problem.withAttempts(2, List.of(earlier));
    assertThat(after).hasCause(cause);
    assertThat(after.getSuppressed()).containsExactly(closing, earlier);
  }

  @Test
  void afterAttemptsItKeepsWhatIsParticularToItsKind() {
    Function<Problem, Problem> again = problem -> problem.withAttempts(2, List.of());
    ProblemContext none = ProblemContext.notSent();
    assertThat(((NotAuthenticated) again.apply(new NotAuthenticated(Reason.NO_TOKEN, none))).why())
        .isEqualTo(Reason.NO_TOKEN);
    assertThat(
            ((ConnectionNotFound) again.apply(new ConnectionNotFound(CONNECTION, none)))
                .connection())
        .isEqualTo(CONNECTION);
    RunNotFound runNotFound =
        (RunNotFound) again.apply(new RunNotFound(CONNECTION, "latest~9", none));
    assertThat(runNotFound.connection()).isEqualTo(CONNECTION);
    assertThat(runNotFound.requested()).isEqualTo("latest~9");
    assertThat(((TransportError) again.apply(new TransportError("why", none))).why())
        .isEqualTo("why");
    assertThat(((MalformedResponse) again.apply(new MalformedResponse("why", true, none))).why())
        .isEqualTo("why");
    LimitExceeded limit =
        (LimitExceeded) again.apply(new LimitExceeded(Limit.DEADLINE, "5 s", none));
    assertThat(limit.limit()).isEqualTo(Limit.DEADLINE);
    assertThat(limit.bound()).isEqualTo("5 s");
  }

  @Test
  void onlyTheServiceAsksToWait() {
    Duration wait = Duration.ofSeconds(7);
    assertThat(new RateLimited(wait, CIRCUMSTANCES).retryAfter()).contains(wait);
    assertThat(new ServiceUnavailable(wait, CIRCUMSTANCES).retryAfter()).contains(wait);
    assertThat(new RateLimited(null, CIRCUMSTANCES).retryAfter()).isEmpty();
    assertThat(new ServiceUnavailable(null, CIRCUMSTANCES).retryAfter()).isEmpty();
    assertThat(new Forbidden(CIRCUMSTANCES).retryAfter()).isEmpty();
    assertThat(new RateLimited(null, CIRCUMSTANCES))
        .hasMessage("the service limits the rate of requests");
  }

  @Test
  void refusesANegativeWait() {
    Duration negative = Duration.ofNanos(-1);
    assertThatIllegalArgumentException().isThrownBy(() -> new RateLimited(negative, CIRCUMSTANCES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceUnavailable(negative, CIRCUMSTANCES));
    assertThat(new RateLimited(Duration.ZERO, CIRCUMSTANCES).retryAfter()).isEmpty();
  }

  @Test
  void withoutAnAnswerThereIsNoStatus() {
    ProblemContext none = ProblemContext.noResponse();
    assertThat(new ServiceUnavailable(null, none)).hasMessage("the service is not available");
    assertThat(new Forbidden(none).httpStatus()).isEmpty();
    assertThat(new Forbidden(none).errorCode()).isEmpty();
    assertThat(new Forbidden(none).correlationId()).isEmpty();
    assertThat(new Forbidden(none).excerpt()).isEmpty();
    assertThatNullPointerException().isThrownBy(() -> new Forbidden(null));
  }

  /** Names the case that was called, beside the problem it was given. */
  private static final class KindAndIdentity implements ProblemCases<List<Object>> {
    @Override
    public List<Object> notAuthenticated(NotAuthenticated problem) {
      return List.of("notAuthenticated", problem);
    }

    @Override
    public List<Object> forbidden(Forbidden problem) {
      return List.of("forbidden", problem);
    }

    @Override
    public List<Object> connectionNotFound(ConnectionNotFound problem) {
      return List.of("connectionNotFound", problem);
    }

    @Override
    public List<Object> runNotFound(RunNotFound problem) {
      return List.of("runNotFound", problem);
    }

    @Override
    public List<Object> invalidRequest(InvalidRequest problem) {
      return List.of("requestRejected", problem);
    }

    @Override
    public List<Object> rateLimited(RateLimited problem) {
      return List.of("rateLimited", problem);
    }

    @Override
    public List<Object> serviceUnavailable(ServiceUnavailable problem) {
      return List.of("serviceUnavailable", problem);
    }

    @Override
    public List<Object> malformedResponse(MalformedResponse problem) {
      return List.of("unreadableAnswer", problem);
    }

    @Override
    public List<Object> transportError(TransportError problem) {
      return List.of("transportFailed", problem);
    }

    @Override
    public List<Object> callInterrupted(CallInterrupted problem) {
      return List.of("callInterrupted", problem);
    }

    @Override
    public List<Object> limitExceeded(LimitExceeded problem) {
      return List.of("limitExceeded", problem);
    }
  }
}

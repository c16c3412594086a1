package dev.syncruns.cli.error;

import dev.syncruns.cli.error.CliException.ApiError;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemCases;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Translates problems to failures of the command. */
public final class ProblemMessages implements ProblemCases<CliException> {
  private final RequestSummary asked;

  private ProblemMessages(RequestSummary asked) {
    this.asked = asked;
  }

  /** Returns the failure for {@code problem} of a request. */
  public static CliException of(Problem problem, RequestSummary asked) {
    CliException failure = problem.match(new ProblemMessages(asked));
    return failure.api(apiErrorOf(problem)).causedBy(problem);
  }

  private static ApiError apiErrorOf(Problem problem) {
    OptionalInt status = problem.httpStatus();
    return new ApiError(
        status.isPresent() ? status.getAsInt() : null,
        problem.errorCode().map(ErrorCode::value).orElse(null),
        problem.correlationId().orElse(null),
        Rejections.of(problem.error()));
  }

  @Override
  public CliException notAuthenticated(NotAuthenticated problem) {
    CliException failure = CliException.of(ExitCode.AUTH, problem.why().text() + answered(problem));
    return switch (problem.why()) {
      case NO_TOKEN ->
          failure.suggest("set SYNCRUNS_TOKEN, or use --token-file or --token-command");
      case UNUSABLE_TOKEN -> unusableToken(because(ofIssuer(failure, problem), problem), problem);
      case CREDENTIALS_REFUSED ->
          because(ofIssuer(failure, problem), problem)
              .suggest("check client-id, client-secret-file and issuer-url");
      case SCOPE_MISSING ->
          failure
              .likely("the token was made for another API")
              .suggest("get a token with the scope itwin-platform");
      case TOKEN_REFUSED ->
          failure
              .likely("it expired, or is of another issuer")
              .suggest("get a new one; --token-command gets one whenever it is needed");
    };
  }

  private static CliException unusableToken(CliException failure, Problem problem) {
    if (problem.issuer().isPresent()) {
      return OptionParser.withExcerpt(failure, problem).suggest("check issuer-url");
    }
    String where = "syncruns doctor tells where the token comes from";
    return failure.suggest(
        problem.excerpt().isPresent() ? where + ", and what its command wrote" : where);
  }

  @Override
  public CliException forbidden(Forbidden problem) {
    return onConnection(
            CliException.of(ExitCode.AUTH, "no permission for this connection" + answered(problem)))
        .likely("the token's owner has no access to its iTwin")
        .suggest("ask an administrator of the iTwin for read access");
  }

  @Override
  public CliException connectionNotFound(ConnectionNotFound problem) {
    return onConnection(
            CliException.of(
                ExitCode.NOT_FOUND, "the API does not know this connection" + answered(problem)))
        .likely("deleted, or you lack access to its iTwin, or it is a storage connection")
        .suggest("check the id (usually 43 characters); syncruns doctor");
  }

  @Override
  public CliException runNotFound(RunNotFound problem) {
    return onConnection(
            CliException.of(
                ExitCode.NOT_FOUND,
                "the connection has no run " + problem.requested() + answered(problem)))
        .suggest("syncruns list shows the runs there are");
  }

  @Override
  public CliException invalidRequest(InvalidRequest problem) {
    int status = problem.httpStatus().orElse(0);
    if (status >= 300 && status < 400) {
      return CliException.of(
              ExitCode.UNAVAILABLE,
              "the service redirects, which is not followed" + answered(problem))
          .likely("a proxy's login page, or a wrong address")
          .suggest("check --api-url and the proxy");
    }
    if (status == 407) {
      return OptionParser.withExcerpt(
              CliException.of(
                  ExitCode.UNAVAILABLE,
                  "the proxy asks for a user name and password" + answered(problem)),
              problem)
          .suggest("use a proxy that asks for none, e.g. a local one that knows the password");
    }
    if (!problem.isInvalidRequest()) {
      return OptionParser.withExcerpt(
              CliException.of(
                  ExitCode.UNAVAILABLE,
                  "the service or a gateway refuses the request" + answered(problem)),
              problem)
          .likely("a gateway or firewall before the API, or --api-url is not the API")
          .suggest("check --api-url and the proxy; syncruns doctor");
    }
    return Rejections.explain(
        CliException.usage("the service rejects the request" + answered(problem)),
        problem.error(),
        asked.values());
  }

  @Override
  public CliException rateLimited(RateLimited problem) {
    CliException failure =
        CliException.of(
            ExitCode.RATE_LIMITED, who(problem) + " still limits requests" + answered(problem));
    return problem
        .retryAfter()
        .map(wait -> failure.row("asks", "to wait " + OptionParser.duration(wait)))
        .orElse(failure)
        .row("attempts", OptionParser.attempts(problem))
        .likely("more requests than the tier of your client allows")
        .suggest("again later, with fewer processes at once or a longer --timeout");
  }

  @Override
  public CliException serviceUnavailable(ServiceUnavailable problem) {
    return OptionParser.withExcerpt(
            CliException.of(
                    ExitCode.UNAVAILABLE, who(problem) + " is not available" + answered(problem))
                .row("attempts", OptionParser.attempts(problem)),
            problem)
        .suggest(
            problem.issuer().isPresent()
                ? "check issuer-url; again later"
                : "again later; the status page of the iTwin Platform tells of outages");
  }

  @Override
  public CliException malformedResponse(MalformedResponse problem) {
    CliException failure =
        OptionParser.withExcerpt(
            CliException.of(
                ExitCode.UNAVAILABLE,
                "the answer"
                    + problem.issuer().map(issuer -> " of the token issuer " + issuer).orElse("")
                    + " can't be read: "
                    + problem.why()
                    + answered(problem)),
            problem);
    if (problem.httpStatus().isEmpty() && problem.issuer().isEmpty()) {
      return failure.suggest("again later; syncruns doctor");
    }
    return failure
        .likely(
            "a proxy or its login page answered, or "
                + (problem.issuer().isPresent()
                    ? "issuer-url is not a token issuer"
                    : "--api-url is not the API"))
        .suggest(problem.issuer().isPresent() ? "check issuer-url" : "syncruns doctor");
  }

  @Override
  public CliException transportError(TransportError problem) {
    CliException failure =
        CliException.of(
            ExitCode.UNAVAILABLE, "no answer from " + who(problem) + ": " + problem.why());
    String service = asked.service();
    boolean ofService = problem.issuer().isEmpty();
    return (service == null || !ofService ? failure : failure.row("service", service))
        .row("attempts", OptionParser.attempts(problem))
        .suggest(
            "check the network, the proxy and "
                + (ofService ? "--api-url" : "issuer-url")
                + "; syncruns doctor");
  }

  @Override
  public CliException callInterrupted(CallInterrupted problem) {
    return CliException.of(ExitCode.SIGINT, "interrupted");
  }

  @Override
  public CliException limitExceeded(LimitExceeded problem) {
    String what = problem.limit().text() + ", " + problem.bound();
    return switch (problem.limit()) {
      case DEADLINE ->
          CliException.of(ExitCode.UNAVAILABLE, "the time given is over: " + what)
              .row("attempts", OptionParser.attempts(problem))
              .suggest("a longer --timeout");
      case REQUESTS ->
          CliException.of(ExitCode.RATE_LIMITED, "the budget of requests is used up: " + what)
              .suggest("a larger --max-requests or --page-size, or a smaller --limit");
      case RUN_SIZE ->
          CliException.of(
                  ExitCode.UNAVAILABLE,
                  "a single run is larger than an answer may be: more than " + problem.bound())
              .likely("very many tasks, not the API, or an answer that means harm")
              .suggest("syncruns list --minimal, which asks for runs without jobs and tasks");
      case BODY_SIZE, NESTING, TOKEN_LENGTH, PAGE_ITEMS ->
          CliException.of(ExitCode.UNAVAILABLE, "the answer can't be read: limit of the " + what)
              .likely("not the API, or an answer that means harm")
              .suggest("a smaller --page-size; check --api-url");
    };
  }

  /** The recipient of the request. */
  private static String who(Problem problem) {
    return problem.issuer().map(issuer -> "the token issuer " + issuer).orElse("the service");
  }

  private static CliException ofIssuer(CliException failure, Problem problem) {
    return problem.issuer().map(issuer -> failure.row("issuer", issuer)).orElse(failure);
  }

  private static CliException because(CliException failure, Problem problem) {
    Throwable cause = problem.getCause();
    return cause == null || cause.getMessage() == null
        ? failure
        : failure.likely(cause.getMessage());
  }

  private CliException onConnection(CliException failure) {
    return OptionParser.withConnection(failure, asked.connection());
  }

  private static String answered(Problem problem) {
    return OptionParser.answered(problem);
  }

  /** The values that the service rejected, as options of the command. */
  static final class Rejections {
    private static final Map<String, String> OPTIONS =
        Map.of(
            "$top", "--page-size",
            "$skip", "--skip",
            "connectionid", "--connection",
            "runid", "RUN",
            "prefer", "--minimal");

    private Rejections() {}

    static List<ApiError.Detail> of(ServiceError error) {
      return error.details().stream().map(Rejections::detail).toList();
    }

    private static ApiError.Detail detail(ErrorDetail detail) {
      String code = Optional.ofNullable(detail.code()).map(ErrorCode::value).orElse(null);
      return new ApiError.Detail(
          optionOf(detail.target()).orElse(null), detail.target(), code, detail.message());
    }

    private static Optional<String> optionOf(@Nullable String target) {
      return Optional.ofNullable(target)
          .map(text -> OPTIONS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** Returns {@code failure} with a row for each rejected value. */
    static CliException explain(
        CliException failure, ServiceError error, Map<String, String> values) {
      CliException explained = failure;
      for (ApiError.Detail detail : of(error)) {
        explained = explained.row("rejected", describe(detail, values));
      }
      String message = error.message();
      if (error.details().isEmpty() && message != null) {
        explained = explained.row("says", message);
      }
      return explained.suggest(
          "correct what is named; syncruns help lists what each option allows");
    }

    private static String describe(ApiError.Detail detail, Map<String, String> values) {
      StringBuilder text = new StringBuilder();
      String flag = detail.flag();
      String target = detail.target();
      if (flag != null) {
        text.append(flag);
        Optional.ofNullable(values.get(flag)).ifPresent(value -> text.append(' ').append(value));
        text.append(" (").append(target).append(')');
      } else {
        text.append(target == null ? "a value" : target);
      }
      String why = Optional.ofNullable(detail.message()).orElse(detail.code());
      return why == null ? text.toString() : text.append(": ").append(why).toString();
    }
  }

  /** Phrases that several failures share. */
  static final class OptionParser {

    private OptionParser() {}

    /**
     * Returns the status and code of the response as the end of a headline; empty without a
     * response.
     */
    static String answered(Problem problem) {
      if (problem.httpStatus().isEmpty()) {
        return "";
      }
      String code = problem.errorCode().map(ErrorCode::value).map(text -> " " + text).orElse("");
      return " (" + problem.httpStatus().getAsInt() + code + ")";
    }

    static String attempts(Problem problem) {
      return problem.attempts() == 0 ? "none was made" : Integer.toString(problem.attempts());
    }

    static String duration(Duration duration) {
      long seconds = duration.toSeconds();
      if (seconds < 120) {
        return seconds + " s";
      }
      return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h (" + seconds + " s)";
    }

    static CliException withExcerpt(CliException failure, Problem problem) {
      Optional<String> excerpt =
          problem.excerpt().map(String::strip).filter(text -> !text.isEmpty());
      return excerpt.map(text -> failure.row("begins", text)).orElse(failure);
    }

    static CliException withConnection(CliException failure, @Nullable ConnectionRef connection) {
      if (connection == null) {
        return failure;
      }
      String id = connection.id().value();
      return failure.row(
          "connection",
          Optional.ofNullable(connection.alias()).map(alias -> alias + " = " + id).orElse(id)
              + "\n("
              + connection.origin()
              + ")");
    }
  }

  /**
   * The request of a command, to explain rejections to its user.
   *
   * @param service the URL; null before a request.
   * @param connection the connection; null before it is resolved.
   * @param values the values sent, by their option or setting, such as {@code --page-size}.
   */
  public record RequestSummary(
      @Nullable String service, @Nullable ConnectionRef connection, Map<String, String> values) {

    public RequestSummary {
      values = Map.copyOf(values);
    }

    /** Returns an empty summary. */
    public static RequestSummary nothing() {
      return new RequestSummary(null, null, Map.of());
    }
  }
}

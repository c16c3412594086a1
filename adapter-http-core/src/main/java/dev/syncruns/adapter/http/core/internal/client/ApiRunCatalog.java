package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.RetryAfterHeader;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext.Route;
import dev.syncruns.adapter.http.core.internal.transport.ResponseHead;
import dev.syncruns.adapter.http.core.internal.transport.Sender;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
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
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.StatusKind;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalog that makes one request for each call, and a second one after a 401. */
public final class ApiRunCatalog implements RunCatalog, AutoCloseable {
  private static final int OK = 200;
  private static final Set<String> NO_SEGMENT = Set.of("", ".", "..");

  private final RunOperations api;
  private final CallExecutor calls;
  private final JsonDocuments documents;
  private final AccessTokenProvider tokens;
  private final SecretRedactor secrets;
  private final AnsweredConnections answered;

  /**
   * A catalog of a service.
   *
   * @param config how the service is reached
   * @param tokens where tokens come from
   * @param timing the time that deadlines are told by
   * @param operations makes its operations
   */
  public ApiRunCatalog(
      HttpConfig config,
      AccessTokenProvider tokens,
      TimeSource timing,
      RunOperations.Factory operations) {
    this.secrets = config.secretRedactor();
    this.documents = new JsonDocuments(JsonLimits.of(config), secrets);
    this.api = operations.create(config, new Sender(config), documents);
    this.calls = new CallExecutor(timing, config);
    this.tokens = tokens;
    this.answered = new AnsweredConnections(config.warningListener());
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return page(
        page,
        call(
            new RequestTarget(connection, null),
            options,
            Route.any(),
            bearer -> api.summaries(connection.value(), page.skip(), page.top(), bearer)));
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return page(
        page,
        compared(
            new RequestTarget(connection, null),
            options,
            bearer -> api.runs(connection.value(), page.skip(), page.top(), bearer),
            content -> content.answering(page).items()));
  }

  /** Lets calls in flight end and takes no more. */
  @Override
  public void close() {
    calls.close();
  }

  private static <T extends HasId> Page<T> page(PageRequest page, RunsContent<T> content) {
    return content.answering(page);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    if (NO_SEGMENT.contains(run.value())) {
      throw new RunNotFound(connection, run.value(), ProblemContext.notSent());
    }
    return compared(
        new RequestTarget(connection, run),
        options,
        bearer -> api.run(connection.value(), run.value(), bearer),
        List::of);
  }

  /**
   * Makes a call and compares its response with the request; if they differ, repeats it once on a
   * new connection.
   */
  private <T> T compared(
      RequestTarget wanted,
      CallOptions options,
      Function<String, T> request,
      Function<T, List<Run>> runs) {
    Route route = Route.any();
    T first = call(wanted, options, route, request);
    if (answered.fit(wanted, runs.apply(first))) {
      return first;
    }
    T second = call(wanted, options, route.another(), request);
    if (answered.fitFresh(wanted, runs.apply(second))) {
      return second;
    }
    throw new MalformedResponse(
        "it is about another " + (wanted.run() == null ? "connection" : "run or connection"),
        false,
        ProblemContext.response(OK, ServiceError.none()).withAttempts(2));
  }

  private <T> T call(
      RequestTarget wanted, CallOptions options, Route route, Function<String, T> request) {
    AtomicReference<AccessToken> sent = new AtomicReference<>();
    Optional<AccessToken> atHand = tokens.cached();
    atHand.ifPresent(sent::set);
    try {
      return once(wanted, options, route, atHand, () -> sending(tokens.token(), sent), request);
    } catch (NotAuthenticated refused) {
      AccessToken token = sent.get();
      if (token == null || refused.why() == Reason.UNUSABLE_TOKEN) {
        throw refused;
      }
      return again(
          () ->
              once(
                  wanted,
                  options,
                  route,
                  Optional.empty(),
                  () -> replacement(token, refused),
                  request),
          refused);
    }
  }

  private static AccessToken sending(AccessToken token, AtomicReference<AccessToken> sent) {
    sent.set(token);
    return token;
  }

  private static <T> T again(Supplier<T> call, NotAuthenticated first) {
    try {
      return call.get();
    } catch (NotAuthenticated second) {
      throw second.httpStatus().isEmpty() || second.equals(first)
          ? second
          : second.withAttempts(2, List.of(first));
    }
  }

  private AccessToken replacement(AccessToken token, NotAuthenticated refused) {
    try {
      AccessToken other = tokens.refresh(token);
      if (other.equals(token)) {
        throw refused;
      }
      return other;
    } catch (NotAuthenticated none) {
      throw none.why() == Reason.TOKEN_REFUSED ? refused : none;
    }
  }

  /** Makes one request, including the token, within the deadline of the call. */
  private <T> T once(
      RequestTarget wanted,
      CallOptions options,
      Route route,
      Optional<AccessToken> atHand,
      Supplier<AccessToken> otherwise,
      Function<String, T> request) {
    ExceptionTranslator problems =
        new ExceptionTranslator(
            documents,
            secrets,
            (head, circumstances, now) -> StatusProblems.of(head, wanted, circumstances, now));
    String token = atHand.orElseGet(() -> calls.prepare(options, otherwise::get, problems)).value();
    secrets.add(token);
    return calls.perform(options, route, () -> request.apply("Bearer " + token), problems);
  }

  /**
   * The subject of a request.
   *
   * @param connection the connection.
   * @param run the run; null for the list of runs.
   */
  record RequestTarget(ConnectionId connection, @Nullable RunId run) {}

  /** Maps statuses to problems: the status decides the kind, the body only refines it. */
  static final class StatusProblems {
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

  /**
   * Compares the ids in responses with the requested ones. A response on a reused connection may
   * belong to an earlier request, and a cache or gateway may mix up responses. Thread-safe.
   */
  static final class AnsweredConnections {
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** The service's spelling of connection ids, by the requested id. */
    private final Map<ConnectionId, String> spellings = new ConcurrentHashMap<>();

    private final Consumer<String> warnings;

    /** Creates an instance that reports each accepted spelling once. */
    AnsweredConnections(Consumer<String> warnings) {
      this.warnings = warnings;
    }

    /** Returns whether the runs are the requested ones, as far as their ids tell. */
    boolean fit(RequestTarget wanted, List<Run> runs) {
      ConnectionId connection = wanted.connection();
      asked.add(connection.value());
      return isRun(wanted, runs)
          && connectionsOf(runs)
              .allMatch(
                  id -> id.equals(connection.value()) || id.equals(spellings.get(connection)));
    }

    /**
     * Returns the same for a response on a new connection, where a single other id in all runs is
     * the service's own spelling, unless it is that of another requested connection.
     */
    boolean fitFresh(RequestTarget wanted, List<Run> runs) {
      if (fit(wanted, runs)) {
        return true;
      }
      Set<String> ids = connectionsOf(runs).collect(Collectors.toSet());
      if (!isRun(wanted, runs) || ids.size() != 1 || asked.containsAll(ids)) {
        return false;
      }
      if (spellings.put(wanted.connection(), ids.iterator().next()) == null) {
        warnings.accept(
            "the runs of connection "
                + wanted.connection()
                + " all name another connectionId; taken as the service's own spelling of it");
      }
      return true;
    }

    /** Ids of runs are GUIDs, which ignore case. */
    private static boolean isRun(RequestTarget wanted, List<Run> runs) {
      RunId one = wanted.run();
      return one == null
          || runs.stream()
              .allMatch(run -> run.id() == null || run.id().value().equalsIgnoreCase(one.value()));
    }

    private static Stream<String> connectionsOf(List<Run> runs) {
      return runs.stream()
          .map(Run::connectionId)
          .flatMap(Stream::ofNullable)
          .filter(id -> !id.isBlank());
    }
  }
}

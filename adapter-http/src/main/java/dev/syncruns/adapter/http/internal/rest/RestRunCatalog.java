package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.call.CallProblems;
import dev.syncruns.adapter.http.internal.call.Calls;
import dev.syncruns.adapter.http.internal.call.Secrets;
import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.RunsContent;
import dev.syncruns.adapter.http.internal.wire.Addresses;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Identified;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import dev.syncruns.ports.out.CallOptions;
import dev.syncruns.ports.out.RunCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The runs as the service has them, each call one request, and a second one after a 401. */
public final class RestRunCatalog implements RunCatalog {
  private static final Set<String> NO_SEGMENT = Set.of("", ".", "..");

  private final SynchronizationApi api;
  private final Calls calls;
  private final JsonDocuments documents;
  private final AccessTokenProvider tokens;

  RestRunCatalog(
      SynchronizationApi api, Calls calls, JsonDocuments documents, AccessTokenProvider tokens) {
    this.api = api;
    this.calls = calls;
    this.documents = documents;
    this.tokens = tokens;
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    String segment = Addresses.segment(connection.value());
    return page(
        page,
        call(
            new Wanted(connection, null),
            options,
            bearer -> api.summaries(segment, page.skip(), page.top(), bearer)));
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    String segment = Addresses.segment(connection.value());
    return page(
        page,
        call(
            new Wanted(connection, null),
            options,
            bearer -> api.runs(segment, page.skip(), page.top(), bearer)));
  }

  private static <T extends Identified> Page<T> page(PageRequest page, RunsContent<T> content) {
    return content.answering(page);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    if (NO_SEGMENT.contains(run.value())) {
      throw new RunNotFound(connection, run.value(), Circumstances.unsent());
    }
    String segment = Addresses.segment(connection.value());
    String runSegment = Addresses.segment(run.value());
    return call(
        new Wanted(connection, run), options, bearer -> api.run(segment, runSegment, bearer));
  }

  private <T> T call(Wanted wanted, CallOptions options, Function<String, T> request) {
    AccessToken token = tokens.token();
    try {
      return once(wanted, options, request, token);
    } catch (NotAuthenticated refused) {
      Optional<AccessToken> other = replacement(token, refused);
      if (other.isEmpty()) {
        throw refused;
      }
      return again(wanted, options, request, other.get(), refused);
    }
  }

  private <T> T again(
      Wanted wanted,
      CallOptions options,
      Function<String, T> request,
      AccessToken token,
      NotAuthenticated first) {
    try {
      return once(wanted, options, request, token);
    } catch (NotAuthenticated refused) {
      throw refused.after(2, List.of(first));
    }
  }

  private Optional<AccessToken> replacement(AccessToken token, NotAuthenticated refused) {
    try {
      return Optional.of(tokens.replacing(token)).filter(other -> !other.equals(token));
    } catch (NotAuthenticated none) {
      if (none.why() == Reason.TOKEN_REFUSED || none.why() == Reason.NO_TOKEN) {
        return Optional.empty();
      }
      none.addSuppressed(refused);
      throw none;
    }
  }

  private <T> T once(
      Wanted wanted, CallOptions options, Function<String, T> request, AccessToken token) {
    CallProblems problems =
        new CallProblems(
            documents,
            Secrets.of(token.value()),
            (head, circumstances, now) -> StatusProblems.of(head, wanted, circumstances, now));
    return calls.perform(options, () -> request.apply("Bearer " + token.value()), problems);
  }
}

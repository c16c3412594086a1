package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.script.ScriptedService;
import java.util.List;
import java.util.Objects;

/**
 * The reference adapter: a catalog in memory that executes a script. For tests of everything above
 * a catalog, and the reference for the contract.
 */
public final class MemoryRunCatalog implements RunCatalog {
  private final ScriptedService service;
  private final AccessTokenProvider tokens;
  private final Reactions reactions;

  private MemoryRunCatalog(CatalogScript script, TimeSource timing) {
    this.service = new ScriptedService(script);
    this.tokens = script.tokens();
    this.reactions = new Reactions(timing);
  }

  /**
   * Returns a catalog over {@code script}.
   *
   * @param script the script of the service
   * @param timing the clock for deadlines and waits
   */
  public static MemoryRunCatalog of(CatalogScript script, TimeSource timing) {
    return new MemoryRunCatalog(script, timing);
  }

  /** Returns a catalog of one connection, in virtual time. */
  public static MemoryRunCatalog of(ConnectionId connection, List<Run> runs) {
    return of(CatalogScript.of(connection, runs), new ManualTiming());
  }

  /** The simulated service, for example to read its requests. */
  public ScriptedService service() {
    return service;
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    Page<Run> full = page(ObservedRequest.summaries(connection, page), page, options);
    List<RunSummary> minimal = full.items().stream().map(Run::summary).toList();
    return new Page<>(full.request(), minimal, full.links(), full.extra());
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return page(ObservedRequest.runs(connection, page), page, options);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    exchange(ObservedRequest.run(connection, run), options);
    return service.run(connection, run).orElseThrow(() -> notFound(connection, run));
  }

  private Page<Run> page(ObservedRequest request, PageRequest page, CallOptions options) {
    exchange(request, options);
    return service
        .page(request.connection(), page)
        .orElseThrow(() -> new ConnectionNotFound(request.connection(), Reactions.answered(404)));
  }

  private void exchange(ObservedRequest request, CallOptions options) {
    Objects.requireNonNull(options, "options");
    AccessToken token = tokens.token();
    if (!send(request, token, options) && !send(request, tokens.refresh(token), options)) {
      throw new NotAuthenticated(
          NotAuthenticated.Reason.TOKEN_REFUSED, Reactions.answered(401).withAttempts(2));
    }
  }

  /** Returns false if the service rejects the token. */
  private boolean send(ObservedRequest request, AccessToken token, CallOptions options) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterrupted(ProblemContext.notSent());
    }
    reactions.undergo(service.meet(request), request, options);
    return token.equals(ScriptTokens.GOOD);
  }

  private static RunNotFound notFound(ConnectionId connection, RunId run) {
    return new RunNotFound(connection, run.value(), Reactions.answered(404));
  }
}

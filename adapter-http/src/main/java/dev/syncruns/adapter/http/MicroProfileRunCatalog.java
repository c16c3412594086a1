package dev.syncruns.adapter.http;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.client.ApiRunCatalog;
import dev.syncruns.adapter.http.internal.SynchronizationApis;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;

/**
 * The runs of manifest connections over MicroProfile Rest Client, for applications that use it.
 * Behaves like {@link dev.syncruns.adapter.http.core.HttpRunCatalog}, with whose transport, parsing
 * and problems it is built.
 */
public final class MicroProfileRunCatalog implements RunCatalog, AutoCloseable {
  private final ApiRunCatalog catalog;

  private MicroProfileRunCatalog(ApiRunCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A catalog of a service.
   *
   * @param config how the service is reached
   * @param tokens where access tokens come from, see {@link AccessTokens}
   * @param timing the time that deadlines are told by
   */
  public static MicroProfileRunCatalog create(
      HttpConfig config, AccessTokenProvider tokens, TimeSource timing) {
    return new MicroProfileRunCatalog(
        new ApiRunCatalog(config, tokens, timing, SynchronizationApis::at));
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return catalog.summaries(connection, page, options);
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return catalog.runs(connection, page, options);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    return catalog.run(connection, run, options);
  }

  /** Lets calls in flight end and takes no more. */
  @Override
  public void close() {
    catalog.close();
  }
}

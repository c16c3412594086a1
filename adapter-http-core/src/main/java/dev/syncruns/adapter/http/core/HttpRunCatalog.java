package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.client.ApiRunCatalog;
import dev.syncruns.adapter.http.core.internal.client.PlainRunOperations;
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
 * The runs of manifest connections over HTTP, without a REST framework. Each call makes one
 * request, and a second one if the service rejects the token and the provider has another.
 * Redirects are never followed, and the token is sent only to the configured origin. Thread-safe;
 * create one and share it, because connections are reused.
 *
 * <p>A call takes at most the request timeout, or the time until its own deadline. If the caller
 * leaves early, the thread that waits for the network is released at once before the response
 * begins, and after at most another request timeout if the response stalls.
 */
public final class HttpRunCatalog implements RunCatalog, AutoCloseable {
  private final ApiRunCatalog catalog;

  private HttpRunCatalog(ApiRunCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A catalog of a service.
   *
   * @param config how the service is reached
   * @param tokens where access tokens come from, see {@link AccessTokens}
   * @param timing the time that deadlines are told by
   */
  public static HttpRunCatalog create(
      HttpConfig config, AccessTokenProvider tokens, TimeSource timing) {
    return new HttpRunCatalog(new ApiRunCatalog(config, tokens, timing, PlainRunOperations::new));
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

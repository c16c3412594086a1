package dev.syncruns.ports.decorator;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.RunCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reuses the responses of a catalog as a {@link FreshnessPolicy} permits. Ended runs of a page are
 * also cached one by one, so reading a listed run costs no request.
 */
public final class CachingRunCatalog implements RunCatalog {
  private final RunCatalog catalog;
  private final RunCache cache;
  private final FreshnessPolicy freshness;
  private final Function<Page<RunSummary>, Duration> ofSummaries;
  private final Function<Page<Run>, Duration> ofRuns;
  private final Function<Run, Duration> ofRun;
  private final CacheScope scope;

  /** Creates a catalog that caches the responses of {@code catalog} to {@code audience}. */
  public CachingRunCatalog(
      RunCatalog catalog, RunCache cache, FreshnessPolicy freshness, CacheScope audience) {
    this.catalog = catalog;
    this.cache = cache;
    this.freshness = freshness;
    // Created once, so that a cached response costs little more than its key.
    this.ofSummaries = freshness::lifetimeOf;
    this.ofRuns = freshness::lifetimeOf;
    this.ofRun = freshness::lifetimeOf;
    this.scope = audience;
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return cache.get(
        new CacheKey.SummariesPage(scope, connection, page),
        options,
        () -> catalog.summaries(connection, page, options),
        ofSummaries);
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return cache.get(
        new CacheKey.RunsPage(scope, connection, page),
        options,
        () -> keepEnded(connection, catalog.runs(connection, page, options)),
        ofRuns);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    return cache.get(
        new CacheKey.SingleRun(scope, connection, run),
        options,
        () -> catalog.run(connection, run, options),
        ofRun);
  }

  private Page<Run> keepEnded(ConnectionId connection, Page<Run> page) {
    List<RunCache.Answer<?>> ended = new ArrayList<>();
    for (Run run : page.items()) {
      RunId id = run.id();
      if (id != null && run.outcome().isEnded()) {
        CacheKey.SingleRun key = new CacheKey.SingleRun(scope, connection, id);
        ended.add(new RunCache.Answer<>(key, run, freshness.lifetimeOf(run)));
      }
    }
    if (!ended.isEmpty()) {
      cache.putAll(ended);
    }
    return page;
  }
}

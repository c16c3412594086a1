package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.script.SampleRuns;

/** Sample keys and responses; a page always matches its key. */
final class CacheSamples {
  static final CacheScope SCOPE = new CacheScope("https://api.invalid", "somebody");
  static final PageRequest FIRST = PageRequest.first(10);
  static final CacheKey.RunsPage KEY = runs(FIRST);
  static final CacheKey.RunsPage OTHER = runs(FIRST.at(10));

  private CacheSamples() {}

  static CacheKey.RunsPage runs(PageRequest request) {
    return runs(SCOPE, SampleRuns.CONNECTION, request);
  }

  static CacheKey.RunsPage runs(CacheScope scope, ConnectionId connection, PageRequest request) {
    return new CacheKey.RunsPage(scope, connection, request);
  }

  static CacheKey.SingleRun run(CacheScope scope, String connection, String run) {
    return new CacheKey.SingleRun(scope, ConnectionId.of(connection), RunId.of(run));
  }

  /** A page for {@link #KEY}. */
  static Page<Run> page(String prefix) {
    return page(KEY, prefix);
  }

  /** A page for {@code key}, with three runs whose ids begin with {@code prefix}. */
  static Page<Run> page(CacheKey.RunsPage key, String prefix) {
    return Page.of(key.page(), SampleRuns.ended(prefix, 3), null);
  }
}

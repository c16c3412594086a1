package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;

/** What cases keep, and what they keep it under. */
final class CacheSamples {
  static final CacheScope AUDIENCE = new CacheScope("https://api.invalid", "somebody");
  static final PageRequest FIRST = PageRequest.first(10);
  static final CacheKey<Page<Run>> KEY = runs(AUDIENCE, SampleRuns.CONNECTION, FIRST);

  private CacheSamples() {}

  static CacheKey<Page<Run>> runs(
      CacheScope audience, ConnectionId connection, PageRequest request) {
    return new CacheKey.RunsPage(audience, connection, request);
  }

  static Page<Run> page(String prefix) {
    List<Run> runs = SampleRuns.ended(prefix, 3);
    return Page.of(FIRST, runs, null);
  }
}

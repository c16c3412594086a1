package dev.syncruns.benchmarks.peer;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;

/** What is measured: the library as an embedder uses it, retries, limits and checks included. */
public final class Syncruns implements RunsReader {
  /** How many pages a listing may ask for ahead. */
  static final int AHEAD = 16;

  private final SyncRuns syncRuns;
  private final ConnectionId connection;

  /** Reads whole runs. */
  public Syncruns(String url, String connection) {
    this.syncRuns = over(url);
    this.connection = ConnectionId.of(connection);
  }

  static SyncRuns over(String url) {
    HttpConfig config = HttpConfig.builder().apiUrl(PageAddress.api(url)).build();
    return SyncRuns.over(
            HttpRunCatalog.create(
                config, AccessTokens.fixed(AccessToken.of(TOKEN)), new SystemTimeSource()))
        .build();
  }

  @Override
  public int page(long skip) {
    PageRequest page = new PageRequest(skip, PAGE_SIZE);
    return syncRuns.catalog().runs(connection, page, CallOptions.none()).items().size();
  }

  @Override
  public long history() {
    return syncRuns.list().runs(connection, ListOptions.defaults().withPrefetch(AHEAD)).stream()
        .count();
  }
}

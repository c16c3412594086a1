package dev.syncruns.benchmarks.peer;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.CallOptions;

/** {@link Syncruns} for the minimal form. */
public final class SyncrunsSummaries implements RunsReader {
  private final SyncRuns syncRuns;
  private final ConnectionId connection;

  /** Reads id, state and result of runs. */
  public SyncrunsSummaries(String url, String connection) {
    this.syncRuns = Syncruns.over(url);
    this.connection = ConnectionId.of(connection);
  }

  @Override
  public int page(long skip) {
    PageRequest page = new PageRequest(skip, PAGE_SIZE);
    return syncRuns.catalog().summaries(connection, page, CallOptions.none()).items().size();
  }

  @Override
  public long history() {
    return syncRuns
        .list()
        .summaries(connection, ListOptions.defaults().withPrefetch(Syncruns.AHEAD))
        .stream()
        .count();
  }
}

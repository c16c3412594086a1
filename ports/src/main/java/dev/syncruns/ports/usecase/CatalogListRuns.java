package dev.syncruns.ports.usecase;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.usecase.PagedListing.Ahead;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lists the runs of a catalog. */
public final class CatalogListRuns implements ListRuns {
  private final RunCatalog catalog;
  private final Ahead ahead;

  /** Creates an instance for the runs of {@code catalog}. */
  public CatalogListRuns(RunCatalog catalog) {
    this(catalog, () -> Long.MAX_VALUE, null);
  }

  /**
   * Creates an instance for the runs of {@code catalog}.
   *
   * @param catalog the source of pages
   * @param requestsLeft the requests still available, which limit prefetching
   * @param executor prefetches pages; null for daemon threads
   */
  public CatalogListRuns(
      RunCatalog catalog, LongSupplier requestsLeft, @Nullable Executor executor) {
    this.catalog = catalog;
    this.ahead = new Ahead(requestsLeft, executor);
  }

  @Override
  public Listing<Run> runs(ConnectionId connection, ListOptions options) {
    CallOptions call = new CallOptions(options.deadline());
    return new PagedListing<>(
        page -> catalog.runs(connection, page, call), Run::id, options, ahead);
  }

  @Override
  public Listing<RunSummary> summaries(ConnectionId connection, ListOptions options) {
    CallOptions call = new CallOptions(options.deadline());
    return new PagedListing<>(
        page -> catalog.summaries(connection, page, call), RunSummary::id, options, ahead);
  }
}

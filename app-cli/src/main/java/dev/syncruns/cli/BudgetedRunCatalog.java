package dev.syncruns.cli;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;

/** A catalog that makes no more requests than the command may. */
final class BudgetedRunCatalog implements RunCatalog {
  private final RunCatalog catalog;
  private final Requests requests;

  BudgetedRunCatalog(RunCatalog catalog, Requests requests) {
    this.catalog = catalog;
    this.requests = requests;
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    requests.take();
    return catalog.summaries(connection, page, options);
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    requests.take();
    return catalog.runs(connection, page, options);
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    requests.take();
    return catalog.run(connection, run, options);
  }
}

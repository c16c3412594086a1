package dev.syncruns.ports.tck;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The contract of a catalog that is right in all but what a subclass overrides. */
abstract class CatalogMutant extends RunCatalogContract implements RunCatalog {
  private RunCatalog right = MemoryRunCatalog.of(ConnectionId.of("unused"), List.of());

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return MemoryFixture.of(
        script,
        (catalog, timing) -> {
          right = catalog;
          return this;
        });
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.SPEAKS_HTTP,
        Capability.AUTHENTICATES,
        Capability.ASKS_ONCE,
        Capability.ASKS_ALWAYS);
  }

  /** What becomes of every call. */
  <T> T call(Supplier<T> call) {
    return call.get();
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return call(() -> right.summaries(connection, page, options));
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return call(() -> right.runs(connection, page, options));
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    return call(() -> right.run(connection, run, options));
  }
}

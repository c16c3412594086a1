package dev.syncruns.ports.tck;

import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.Set;

class RetryingRunCatalogContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return MemoryFixture.of(
        script,
        (catalog, timing) ->
            RunCatalogs.retrying(catalog, RetryPolicy.DEFAULT, timing, CallListener.NONE));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.SPEAKS_HTTP, Capability.AUTHENTICATES, Capability.ASKS_ALWAYS);
  }
}

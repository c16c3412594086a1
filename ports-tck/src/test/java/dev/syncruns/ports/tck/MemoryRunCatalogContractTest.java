package dev.syncruns.ports.tck;

import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.Set;

class MemoryRunCatalogContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return MemoryFixture.of(script);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.SPEAKS_HTTP,
        Capability.AUTHENTICATES,
        Capability.ASKS_ONCE,
        Capability.ASKS_ALWAYS);
  }
}

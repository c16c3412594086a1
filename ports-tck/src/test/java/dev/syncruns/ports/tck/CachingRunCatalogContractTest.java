package dev.syncruns.ports.tck;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.Set;

class CachingRunCatalogContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    CacheScope audience = new CacheScope("https://api.invalid", "somebody");
    return MemoryFixture.of(
        script,
        (catalog, timing) ->
            RunCatalogs.caching(
                catalog, new MemoryRunCache(timing), FreshnessPolicy.DEFAULT, audience));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.SPEAKS_HTTP, Capability.AUTHENTICATES, Capability.ASKS_ONCE);
  }
}

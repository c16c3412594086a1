package dev.syncruns.adapter.cache;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.ManualTiming;
import dev.syncruns.ports.tck.MemoryRunCatalog;
import dev.syncruns.ports.tck.RunCatalogContract;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ScriptedService;
import java.util.EnumSet;
import java.util.Set;

class CachedMemoryCatalogContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    ManualTiming timing = new ManualTiming();
    MemoryRunCatalog memory = MemoryRunCatalog.of(script, timing);
    RunCatalog cached =
        RunCatalogs.caching(
            memory,
            CaffeineRunCache.create(CacheConfig.defaults().withTiming(timing)),
            FreshnessPolicy.DEFAULT,
            new CacheScope("https://api.invalid", "somebody"));
    return new Fixture(cached, memory.service(), timing);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.SPEAKS_HTTP, Capability.AUTHENTICATES, Capability.ASKS_ONCE);
  }

  private record Fixture(RunCatalog catalog, ScriptedService service, TimeSource timing)
      implements CatalogFixture {

    @Override
    public void close() {}
  }
}

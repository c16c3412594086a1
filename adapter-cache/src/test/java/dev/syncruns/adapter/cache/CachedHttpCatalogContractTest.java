package dev.syncruns.adapter.cache;

import dev.syncruns.adapter.http.core.contract.SimulatedFixture;
import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.RunCatalogContract;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.util.EnumSet;
import java.util.Set;

class CachedHttpCatalogContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return SimulatedFixture.of(
        script,
        (http, timing) ->
            RunCatalogs.caching(
                http,
                CaffeineRunCache.create(CacheConfig.defaults().withTiming(timing)),
                FreshnessPolicy.DEFAULT,
                new CacheScope("http://127.0.0.1", "somebody")));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.complementOf(EnumSet.of(Capability.ASKS_ALWAYS));
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return SimulatedFixture.LOGGERS_OF_THE_JDK;
  }
}

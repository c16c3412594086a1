package dev.syncruns.adapter.cache;

import dev.syncruns.adapter.http.core.contract.HttpCatalogs;
import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.http.HttpRunCatalogContract;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

class CachedHttpCatalogContractTest extends HttpRunCatalogContract {

  @Override
  protected RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
    return HttpCatalogs.create(apiUrl, tokens, timing);
  }

  @Override
  protected RunCatalog decorated(RunCatalog catalog, TimeSource timing) {
    return RunCatalogs.caching(
        catalog,
        CaffeineRunCache.create(CacheConfig.defaults().withTiming(timing)),
        FreshnessPolicy.DEFAULT,
        new CacheScope("http://127.0.0.1", "somebody"));
  }

  @Override
  protected int idleConnections() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.complementOf(EnumSet.of(Capability.ASKS_ALWAYS));
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return HttpCatalogs.LOGGERS_OF_THE_JDK;
  }
}

package dev.syncruns.adapter.cache;

import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.RunCacheContract;

class CaffeineRunCacheContractTest extends RunCacheContract {

  @Override
  public RunCache cache(TimeSource time) {
    return CaffeineRunCache.create(CacheConfig.defaults().withTiming(time));
  }
}

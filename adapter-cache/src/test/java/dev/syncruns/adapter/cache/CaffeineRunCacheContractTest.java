package dev.syncruns.adapter.cache;

import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.CacheFixture;
import dev.syncruns.ports.tck.RunCacheContract;

class CaffeineRunCacheContractTest extends RunCacheContract {

  @Override
  public CacheFixture fixture(TimeSource time) {
    return CacheFixture.of(CaffeineRunCache.create(CacheConfig.defaults().withTiming(time)));
  }
}

package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.TimeSource;

class MemoryRunCacheContractTest extends RunCacheContract {

  @Override
  public CacheFixture fixture(TimeSource time) {
    return CacheFixture.of(new MemoryRunCache(time));
  }
}

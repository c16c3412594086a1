package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;

class MemoryRunCacheContractTest extends RunCacheContract {

  @Override
  public RunCache cache(TimeSource time) {
    return new MemoryRunCache(time);
  }
}

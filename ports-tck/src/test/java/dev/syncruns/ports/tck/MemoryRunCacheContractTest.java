package dev.syncruns.ports.tck;

import dev.syncruns.ports.out.RunCache;
import dev.syncruns.ports.out.TimeSource;

class MemoryRunCacheContractTest extends RunCacheContract {

  @Override
  public RunCache cache(TimeSource time) {
    return new MemoryRunCache(time);
  }
}

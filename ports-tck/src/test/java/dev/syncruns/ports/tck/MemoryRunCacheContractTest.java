package dev.syncruns.ports.tck;

import dev.syncruns.ports.out.RunCache;
import dev.syncruns.ports.out.Timing;

class MemoryRunCacheContractTest extends RunCacheContract {

  @Override
  public RunCache cache(Timing time) {
    return new MemoryRunCache(time);
  }
}

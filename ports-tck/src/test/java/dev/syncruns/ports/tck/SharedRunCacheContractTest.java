package dev.syncruns.ports.tck;

import dev.syncruns.ports.RunCaches;
import dev.syncruns.ports.SharingConfig;
import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import java.util.EnumSet;
import java.util.Set;

/** The contract of a cache over two processes that share a store. */
class SharedRunCacheContractTest extends RunCacheContract {

  @Override
  public CacheFixture fixture(TimeSource time) {
    MemoryAnswerStore store = new MemoryAnswerStore(time);
    AnswerFormat format = new MemoryAnswerStore.Tickets();
    SharingConfig config = SharingConfig.defaults().withTiming(time);
    RunCache one = RunCaches.sharing(store, format, config);
    RunCache other = RunCaches.sharing(store, format, config);
    return new CacheFixture() {
      @Override
      public RunCache cache() {
        return one;
      }

      @Override
      public RunCache another() {
        return other;
      }

      @Override
      public void fail() {
        store.setDown(true);
      }

      @Override
      public void mend() {
        store.setDown(false);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Set<CacheAbility> abilities() {
    return EnumSet.allOf(CacheAbility.class);
  }
}

package dev.syncruns.adapter.redis;

import dev.syncruns.adapter.http.core.RunJson;
import dev.syncruns.ports.RunCaches;
import dev.syncruns.ports.SharingConfig;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.CacheAbility;
import dev.syncruns.ports.tck.CacheFixture;
import dev.syncruns.ports.tck.RunCacheContract;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of a cache, of two processes over one redis-server. */
class RedisRunCacheContractTest extends RunCacheContract {
  private static RedisServer server;
  private static int fixtures;

  @BeforeAll
  static void start() {
    server = RedisServer.started();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public CacheFixture fixture(TimeSource time) {
    RedisAnswerStore one = RedisAnswerStore.connect(server.uri());
    RedisAnswerStore other = RedisAnswerStore.connect(server.uri());
    SharingConfig config =
        SharingConfig.defaults().withTiming(time).withNamespace("fixture-" + fixtures++);
    RunCache cache = RunCaches.sharing(one, RunJson.answers(), config);
    RunCache another = RunCaches.sharing(other, RunJson.answers(), config);
    return new CacheFixture() {
      private boolean isDown;

      @Override
      public RunCache cache() {
        return cache;
      }

      @Override
      public RunCache another() {
        return another;
      }

      @Override
      public void fail() {
        isDown = true;
        server.kill();
      }

      @Override
      public void mend() {
        isDown = false;
        server.restart();
      }

      @Override
      public void close() {
        one.close();
        other.close();
        if (isDown) {
          mend();
        }
      }
    };
  }

  @Override
  public Set<CacheAbility> abilities() {
    return EnumSet.allOf(CacheAbility.class);
  }

  /** The one thread with which all pools of the process look for idle connections. */
  @Override
  public Set<String> sharedThreads() {
    return Set.of("commons-pool-evictor");
  }
}

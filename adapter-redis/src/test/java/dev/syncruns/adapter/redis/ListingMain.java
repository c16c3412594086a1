package dev.syncruns.adapter.redis;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.RunJson;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.ports.RunCaches;
import dev.syncruns.ports.SharedRunCache;
import dev.syncruns.ports.SharingConfig;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * A process that lists one connection again and again through the shared cache: a redis-server, the
 * service, how many listings, and {@code 1} for one after the other, {@code cold} for that with a
 * namespace each, or else many at once. Writes a line a listing: how many runs it had, and how many
 * milliseconds it took.
 */
final class ListingMain {
  /** How long the others wait for a process that died. */
  static final Duration LOCK_TIME = Duration.ofSeconds(5);

  private static final FreshnessPolicy FRESHNESS =
      new FreshnessPolicy(Duration.ofDays(1), Duration.ofMinutes(5), Duration.ofMinutes(5));

  private ListingMain() {}

  public static void main(String[] args) {
    SystemTimeSource timing = new SystemTimeSource();
    HttpConfig config = HttpConfig.builder().apiUrl(URI.create(args[1])).build();
    try (RedisAnswerStore store = RedisAnswerStore.connect(URI.create(args[0]));
        HttpRunCatalog api =
            HttpRunCatalog.create(config, AccessTokens.fixed(ScriptTokens.GOOD), timing)) {
      int listings = Integer.parseInt(args[2]);
      if (args[3].equals("cold")) {
        for (int i = 0; i < listings; i++) {
          list(runs(api, cache(store, "cold-" + i)), timing);
        }
      } else {
        SharedRunCache cache = cache(store, "shared");
        SyncRuns runs = runs(api, cache);
        IntStream numbers = IntStream.range(0, listings);
        (args[3].equals("1") ? numbers : numbers.parallel()).forEach(i -> list(runs, timing));
        System.out.println("end " + cache.stats());
      }
    }
  }

  private static SharedRunCache cache(RedisAnswerStore store, String namespace) {
    SharingConfig config = SharingConfig.defaults().withLockTime(LOCK_TIME);
    return RunCaches.sharing(store, RunJson.answers(), config.withNamespace(namespace));
  }

  private static SyncRuns runs(HttpRunCatalog api, SharedRunCache cache) {
    return SyncRuns.over(api)
        .cache(cache, FRESHNESS, new CacheScope("https://api.invalid", "reporting"))
        .build();
  }

  private static void list(SyncRuns runs, SystemTimeSource timing) {
    Instant began = timing.steady();
    long count =
        runs.list().runs(SampleRuns.CONNECTION, ListOptions.defaults().withPageSize(100)).stream()
            .count();
    System.out.println(count + " " + Duration.between(began, timing.steady()).toMillis());
  }
}

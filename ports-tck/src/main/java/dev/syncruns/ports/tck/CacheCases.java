package dev.syncruns.ports.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the cache contract, run on the result of {@link #fixture}. */
@ExtendWith(NoLeaks.class)
@Timeout(CacheCases.SECONDS)
public interface CacheCases extends NoLeaks.Sharing {
  /** The timeout of a case in seconds, so that a blocked cache fails it. */
  int SECONDS = 120;

  /** The freshness in most cases. */
  Duration MINUTE = Duration.ofMinutes(1);

  /**
   * Creates an empty cache for a thousand small pages, with freshness measured by {@code time}; the
   * case closes it.
   */
  CacheFixture fixture(TimeSource time);

  /** Returns the constant abilities of the cache. */
  default Set<CacheAbility> abilities() {
    return Set.of();
  }

  /** Skips the case, and reports it, unless the cache has the ability. */
  default void needs(CacheAbility needed) {
    assumeTrue(abilities().contains(needed), "needs " + needed + ", which is not declared");
  }

  /** Returns the cached value, or that of {@code load}, which is cached for a minute. */
  static <V> V get(RunCache cache, CacheKey<V> key, Supplier<V> load) {
    return cache.get(key, CallOptions.none(), load, value -> MINUTE);
  }

  /** Returns the same for the key of {@link CacheSamples}, with a page of a prefix. */
  static Page<Run> get(RunCache cache, String prefix) {
    return get(cache, CacheSamples.KEY, () -> CacheSamples.page(prefix));
  }
}

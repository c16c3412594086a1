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

/** Cases of the cache's contract, run against what {@link #fixture} makes. */
@ExtendWith(NoLeaks.class)
@Timeout(CacheCases.SECONDS)
public interface CacheCases extends NoLeaks.Sharing {
  /** The most that a case may take, so that a cache that hangs fails it. */
  int SECONDS = 120;

  /** The freshness of most cases. */
  Duration MINUTE = Duration.ofMinutes(1);

  /**
   * A new, empty cache, with room for a thousand small pages, that measures freshness by {@code
   * time}; closed by the case.
   */
  CacheFixture fixture(TimeSource time);

  /** What the cache does of what not every cache does; always the same. */
  default Set<CacheAbility> abilities() {
    return Set.of();
  }

  /** Leaves the case out, and says so, unless the cache can do what is needed. */
  default void needs(CacheAbility needed) {
    assumeTrue(abilities().contains(needed), "needs " + needed + ", which is not declared");
  }

  /** What is kept under a key, or else what {@code load} gives, which is kept for a minute. */
  static <V> V get(RunCache cache, CacheKey<V> key, Supplier<V> load) {
    return cache.get(key, CallOptions.none(), load, value -> MINUTE);
  }

  /** The same of the key of {@link CacheSamples}, where a page of that prefix is loaded. */
  static Page<Run> get(RunCache cache, String prefix) {
    return get(cache, CacheSamples.KEY, () -> CacheSamples.page(prefix));
  }
}

package dev.syncruns.adapter.micrometer;

import dev.syncruns.ports.spi.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a cache as Micrometer names those of every cache: {@code cache.gets}, {@code
 * cache.size}, {@code cache.evictions}; and {@code syncruns.cache.failures} for failures of its
 * store.
 */
public final class MicrometerCacheStats extends CacheMeterBinder<Supplier<CacheStats>> {
  private final Supplier<CacheStats> stats;

  private MicrometerCacheStats(Supplier<CacheStats> stats, String name) {
    super(stats, name, Tags.empty());
    this.stats = stats;
  }

  /**
   * Creates a binder.
   *
   * @param name the value of the key {@code cache}
   * @param stats returns the statistics, such as {@code cache::stats}
   */
  public static MicrometerCacheStats of(String name, Supplier<CacheStats> stats) {
    return new MicrometerCacheStats(stats, name);
  }

  @Override
  protected @Nullable Long size() {
    return stats.get().entries();
  }

  @Override
  protected long hitCount() {
    return stats.get().hits();
  }

  @Override
  protected @Nullable Long missCount() {
    return stats.get().misses();
  }

  @Override
  protected @Nullable Long evictionCount() {
    return stats.get().evictions();
  }

  @Override
  protected long putCount() {
    return stats.get().misses();
  }

  @Override
  protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
    FunctionCounter.builder("syncruns.cache.failures", stats, of -> of.get().failures())
        .description("Failures of the store of the cache")
        .tags(getTagsWithCacheName())
        .register(registry);
  }
}

package dev.syncruns.benchmarks.cache;

import dev.syncruns.adapter.cache.CacheConfig;
import dev.syncruns.adapter.cache.CaffeineRunCache;
import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a caller of a caching catalog waits for an answer that is kept: the key is made, looked up
 * and found fresh by the real clock.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CacheBenchmark {
  private static final PageRequest PAGE = PageRequest.first(100);
  private static final ConnectionId CONNECTION = ConnectionId.of("kept");

  private final OnePageCatalog upstream = new OnePageCatalog();
  private final RunCatalog catalog =
      RunCatalogs.caching(
          upstream,
          CaffeineRunCache.create(CacheConfig.defaults()),
          FreshnessPolicy.DEFAULT,
          new CacheScope("https://api.invalid", "somebody"));
  private final CallOptions options = CallOptions.none();
  private RunId run = RunId.of("none");

  /** Has the page kept, and with it its runs one by one. */
  @Setup(Level.Iteration)
  public void keep() {
    run = Objects.requireNonNull(catalog.runs(CONNECTION, PAGE, options).items().get(0).id());
  }

  /** A page of 100 full runs. */
  @Benchmark
  public Object page() {
    return catalog.runs(CONNECTION, PAGE, options);
  }

  /** A run that came with the page. */
  @Benchmark
  public Object run() {
    return catalog.run(CONNECTION, run, options);
  }
}

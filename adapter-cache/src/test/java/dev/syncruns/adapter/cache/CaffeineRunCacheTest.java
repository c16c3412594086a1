package dev.syncruns.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CacheStats;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.tck.ManualTiming;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.watch.AtOnce;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CaffeineRunCacheTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aFullCache_forgets_andStaysWithinItsBound() {
    RunCache cache = cache(100_000);
    for (int i = 0; i < 1_000; i++) {
      cache.put(key(i), page(10), HOUR);
    }

    long kept = kept(cache, 1_000);
    assertThat(kept).as("pages of some 6 kB in 100 kB").isBetween(1L, 20L);
  }

  @Test
  void anAnswerLargerThanTheCache_isGivenOut_andNotKept() {
    RunCache cache = cache(1_000);

    assertThat(cache.get(key(0), CallOptions.none(), () -> page(10), page -> HOUR))
        .isEqualTo(page(10));
    assertThat(kept(cache, 1)).isZero();
  }

  @Test
  void jobsTasksAndTexts_countToTheSizeOfAnAnswer() {
    Task task = Task.builder().build();
    Job job = Job.builder().tasks(Collections.nCopies(1_000, task)).build();
    Run withTasks = Run.builder().jobs(List.of(job)).build();
    Run withText = Run.builder().extra(ExtraFields.of(Map.of("text", "x".repeat(200_000)))).build();
    RunCache cache = cache(200_000);
    cache.put(key(0), Page.of(PageRequest.first(1), List.of(withTasks), null), HOUR);
    cache.put(key(1), Page.of(PageRequest.first(1), List.of(withText), null), HOUR);
    cache.put(key(2), page(10), HOUR);

    assertThat(isKept(cache, key(0))).isFalse();
    assertThat(isKept(cache, key(1))).isFalse();
    assertThat(isKept(cache, key(2))).isTrue();
  }

  @Test
  void aThousandCallersAtOnce_areOneLoad() throws Exception {
    RunCache cache = cache(CacheConfig.DEFAULT_MAX_BYTES);
    AtomicInteger loads = new AtomicInteger();
    List<Page<Run>> answers =
        AtOnce.call(
            1_000,
            () ->
                cache.get(
                    key(0),
                    CallOptions.none(),
                    () -> {
                      loads.incrementAndGet();
                      return page(10);
                    },
                    page -> HOUR));

    assertThat(answers).hasSize(1_000).containsOnly(page(10));
    assertThat(loads).hasValue(1);
  }

  @Test
  void statistics_tellHitsMissesEvictionsAndEntries() {
    CaffeineRunCache cache = CaffeineRunCache.create(new CacheConfig(100_000, new ManualTiming()));
    for (int i = 0; i < 100; i++) {
      cache.get(key(0), CallOptions.none(), () -> page(10), page -> HOUR);
    }
    CacheStats few = cache.stats();
    for (int i = 1; i < 100; i++) {
      cache.put(key(i), page(10), HOUR);
    }

    assertThat(few).isEqualTo(new CacheStats(99, 1, 0, 1, 0));
    assertThat(cache.stats().entries()).isBetween(1L, 20L);
    assertThat(cache.stats().evictions() + cache.stats().entries()).isEqualTo(100);
  }

  @Test
  void aHit_allocatesNextToNothing() {
    RunCache cache = CaffeineRunCache.create(CacheConfig.defaults());
    CacheKey<Page<Run>> key = key(0);
    cache.put(key, page(10), HOUR);
    hit(cache, key, 20_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    hit(cache, key, 100_000);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before)
        .as("bytes of 100,000 hits")
        .isLessThan(100_000L * 150);
  }

  @Test
  void aSizeThatHoldsNothing_isRefused() {
    assertThatThrownBy(() -> CacheConfig.defaults().withMaxBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxBytes is 0");
  }

  private static void hit(RunCache cache, CacheKey<Page<Run>> key, int times) {
    for (int i = 0; i < times; i++) {
      Page<Run> page = cache.get(key, CallOptions.none(), CaffeineRunCacheTest::never, any -> HOUR);
      if (page.items().isEmpty()) {
        throw new AssertionError("another page");
      }
    }
  }

  private static Page<Run> never() {
    throw new AssertionError("loaded although it was kept");
  }

  private static RunCache cache(long maxBytes) {
    return CaffeineRunCache.create(new CacheConfig(maxBytes, new ManualTiming()));
  }

  private static CacheKey<Page<Run>> key(int number) {
    CacheScope audience = new CacheScope("https://api.invalid", "somebody");
    return new CacheKey.RunsPage(
        audience, SampleRuns.CONNECTION, new PageRequest(number * 10L, 10));
  }

  private static Page<Run> page(int runs) {
    return Page.of(PageRequest.first(runs), SampleRuns.ended(runs), null);
  }

  private static long kept(RunCache cache, int keys) {
    long kept = 0;
    for (int i = 0; i < keys; i++) {
      kept += isKept(cache, key(i)) ? 1 : 0;
    }
    return kept;
  }

  private static boolean isKept(RunCache cache, CacheKey<Page<Run>> key) {
    Page<Run> empty = Page.of(PageRequest.first(1), List.of(), null);
    return !cache
        .get(key, CallOptions.none(), () -> empty, page -> Duration.ZERO)
        .items()
        .isEmpty();
  }
}

package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.watch.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One load, however many threads ask at once. */
public interface CacheSharingCases extends CacheCases {
  /** How many threads ask at once. */
  int ASKING = 64;

  /** All that ask while a load runs get its answer. */
  @Test
  default void oneLoad_answersAllThatAskAtOnce() throws Exception {
    RunCache cache = cache(new ManualTiming());
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch asking = new CountDownLatch(ASKING);
    CountDownLatch secondLoad = new CountDownLatch(2);
    List<Page<Run>> answers =
        AtOnce.call(
            ASKING,
            () -> {
              asking.countDown();
              return cache.get(
                  CacheSamples.KEY,
                  CallOptions.none(),
                  () -> {
                    secondLoad.countDown();
                    await(asking, 10_000);
                    await(secondLoad, 100);
                    return CacheSamples.page("load" + loads.incrementAndGet());
                  },
                  page -> Duration.ofMinutes(1));
            });

    assertThat(answers).hasSize(ASKING).containsOnly(CacheSamples.page("load1"));
    assertThat(loads).hasValue(1);
  }

  /** A load does not hold up another key, nor what is put meanwhile. */
  @Test
  default void aLoad_holdsUpNoOtherKey() throws Exception {
    RunCache cache = cache(new ManualTiming());
    CacheKey<Page<Run>> other =
        CacheSamples.runs(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST.at(10));
    CountDownLatch otherIsDone = new CountDownLatch(1);
    CompletableFuture<Page<Run>> slow = new CompletableFuture<>();
    Thread loader =
        new Thread(
            () ->
                slow.complete(
                    cache.get(
                        CacheSamples.KEY,
                        CallOptions.none(),
                        () -> {
                          await(otherIsDone, 10_000);
                          return CacheSamples.page("slow");
                        },
                        page -> Duration.ofMinutes(1))),
            "slow loader");
    loader.start();

    Page<Run> quick =
        cache.get(
            other,
            CallOptions.none(),
            () -> CacheSamples.page("quick"),
            page -> Duration.ofMinutes(1));
    assertThat(quick).isEqualTo(CacheSamples.page("quick"));
    assertThat(slow).isNotDone();
    otherIsDone.countDown();
    assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(CacheSamples.page("slow"));
  }

  /** A load may keep other answers, as a page keeps its runs one by one. */
  @Test
  default void aLoad_mayPutOtherAnswers() {
    RunCache cache = cache(new ManualTiming());
    CacheKey<Page<Run>> other =
        CacheSamples.runs(CacheSamples.AUDIENCE, SampleRuns.CONNECTION, CacheSamples.FIRST.at(10));
    Page<Run> loaded =
        cache.get(
            CacheSamples.KEY,
            CallOptions.none(),
            () -> {
              cache.put(other, CacheSamples.page("aside"), Duration.ofMinutes(1));
              return CacheSamples.page("main");
            },
            page -> Duration.ofMinutes(1));

    assertThat(loaded).isEqualTo(CacheSamples.page("main"));
    assertThat(
            cache.get(
                other,
                CallOptions.none(),
                () -> CacheSamples.page("wrong"),
                page -> Duration.ofMinutes(1)))
        .isEqualTo(CacheSamples.page("aside"));
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      boolean inTime = latch.await(millis, TimeUnit.MILLISECONDS);
      assertThat(inTime || millis < 1_000).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}

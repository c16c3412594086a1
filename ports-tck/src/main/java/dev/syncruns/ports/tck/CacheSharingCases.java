package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.tck.watch.AtOnce;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Concurrent threads and processes. */
public interface CacheSharingCases extends CacheCases {
  /** Number of concurrent callers. */
  int ASKING = 64;

  /** Callers during a load receive its response. */
  @Test
  default void oneLoad_answersAllThatAskAtOnce() throws Exception {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      oneLoadFor(List.of(fixture.cache()));
    }
  }

  /** Callers in two processes receive the response of one load. */
  @Test
  default void oneLoad_answersAllThatAskAtOnce_inTwoProcesses() throws Exception {
    needs(CacheAbility.SHARES);
    // Real time, because one process waits for the other.
    try (CacheFixture fixture = fixture(new SystemTimeSource())) {
      oneLoadFor(List.of(fixture.cache(), fixture.another()));
    }
  }

  private static void oneLoadFor(List<RunCache> caches) throws Exception {
    AtomicInteger loads = new AtomicInteger();
    AtomicInteger turn = new AtomicInteger();
    CountDownLatch asking = new CountDownLatch(ASKING);
    CountDownLatch secondLoad = new CountDownLatch(2);
    List<Page<Run>> answers =
        AtOnce.call(
            ASKING,
            () -> {
              asking.countDown();
              return CacheCases.get(
                  caches.get(turn.getAndIncrement() % caches.size()),
                  CacheSamples.KEY,
                  () -> {
                    secondLoad.countDown();
                    await(asking, 10_000);
                    await(secondLoad, 100);
                    return CacheSamples.page("load" + loads.incrementAndGet());
                  });
            });

    assertThat(answers).hasSize(ASKING).containsOnly(CacheSamples.page("load1"));
    assertThat(loads).hasValue(1);
  }

  /** A failed load in one process does not block another. */
  @Test
  default void aLoadThatFails_letsAnotherProcessLoad() {
    needs(CacheAbility.SHARES);
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      IllegalStateException failure = new IllegalStateException("not loaded");
      assertThatThrownBy(
              () ->
                  CacheCases.get(
                      fixture.cache(),
                      CacheSamples.KEY,
                      () -> {
                        throw failure;
                      }))
          .isSameAs(failure);

      assertThat(CacheCases.get(fixture.another(), "other")).isEqualTo(CacheSamples.page("other"));
      assertThat(CacheCases.get(fixture.cache(), "again")).isEqualTo(CacheSamples.page("other"));
    }
  }

  /** A load blocks neither other keys nor stores. */
  @Test
  default void aLoad_holdsUpNoOtherKey() throws Exception {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch otherIsDone = new CountDownLatch(1);
      CompletableFuture<Page<Run>> slow = new CompletableFuture<>();
      Thread loader =
          new Thread(
              () ->
                  slow.complete(
                      CacheCases.get(
                          fixture.cache(),
                          CacheSamples.KEY,
                          () -> {
                            running.countDown();
                            await(otherIsDone, 10_000);
                            return CacheSamples.page("slow");
                          })),
              "slow loader");
      loader.start();
      await(running, 10_000);

      Page<Run> quick = CacheSamples.page(CacheSamples.OTHER, "quick");
      assertThat(CacheCases.get(fixture.cache(), CacheSamples.OTHER, () -> quick)).isEqualTo(quick);
      assertThat(slow).isNotDone();
      otherIsDone.countDown();
      assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(CacheSamples.page("slow"));
    }
  }

  /** A load may store other responses, as a page stores its runs. */
  @Test
  default void aLoad_mayPutOtherAnswers() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      RunCache cache = fixture.cache();
      Page<Run> aside = CacheSamples.page(CacheSamples.OTHER, "aside");
      Page<Run> loaded =
          CacheCases.get(
              cache,
              CacheSamples.KEY,
              () -> {
                cache.put(CacheSamples.OTHER, aside, MINUTE);
                return CacheSamples.page("main");
              });

      assertThat(loaded).isEqualTo(CacheSamples.page("main"));
      assertThat(
              CacheCases.get(
                  cache, CacheSamples.OTHER, () -> CacheSamples.page(CacheSamples.OTHER, "wrong")))
          .isEqualTo(aside);
    }
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

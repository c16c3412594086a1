package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failing loads, and interrupted callers. */
public interface CacheFailureCases extends CacheCases {

  /** A failure is thrown and not cached. */
  @Test
  default void aFailure_isTold_andNotKept() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      RunCache cache = fixture.cache();
      Problem problem = new ServiceUnavailable(null, ProblemContext.noResponse());

      assertThatThrownBy(() -> CacheCases.get(cache, CacheSamples.KEY, failing(problem)))
          .isSameAs(problem);
      assertThat(CacheCases.get(cache, "after")).isEqualTo(CacheSamples.page("after"));
    }
  }

  /** A failure of the freshness function leaves no lock behind. */
  @Test
  default void aFailureToSayHowFresh_leavesNothingLocked() {
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      RunCache cache = fixture.cache();
      IllegalStateException failure = new IllegalStateException("no idea");

      assertThatThrownBy(
              () ->
                  cache.get(
                      CacheSamples.KEY,
                      CallOptions.none(),
                      () -> CacheSamples.page("x"),
                      page -> {
                        throw failure;
                      }))
          .isSameAs(failure);
      assertThat(CacheCases.get(cache, "after")).isEqualTo(CacheSamples.page("after"));
    }
  }

  /** A waiting caller receives the failure of the load. */
  @Test
  default void aFailure_isToldToThoseThatWait() throws Exception {
    Problem problem = new ServiceUnavailable(null, ProblemContext.noResponse());
    try (CacheFixture fixture = fixture(new ManualTiming());
        Loading loading = new Loading(fixture.cache(), problem)) {
      CompletableFuture<Object> waiting =
          loading.waiter(() -> CacheCases.get(fixture.cache(), "own"));
      loading.finish();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(ServiceUnavailable.class);
    }
  }

  /**
   * The interruption or deadline of the loading caller fails no other: a waiting caller loads
   * again.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  default void anotherCallersOwnEnd_failsNobody(boolean interrupted) throws Exception {
    Problem own =
        interrupted
            ? new CallInterrupted(ProblemContext.noResponse())
            : new LimitExceeded(
                LimitExceeded.Limit.DEADLINE, "5 seconds", ProblemContext.noResponse());
    try (CacheFixture fixture = fixture(new ManualTiming());
        Loading loading = new Loading(fixture.cache(), own)) {
      CompletableFuture<Object> waiting =
          loading.waiter(() -> CacheCases.get(fixture.cache(), "own"));
      loading.finish();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(CacheSamples.page("own"));
      assertThat(loading.ending()).isSameAs(own);
    }
  }

  /** An interrupted caller stops waiting, and the load continues for others. */
  @Test
  default void anInterruptedCaller_stopsWaiting() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    try (CacheFixture fixture = fixture(new ManualTiming());
        Loading loading = new Loading(fixture.cache(), finish)) {
      CompletableFuture<Object> waiting =
          loading.waiter(
              () -> {
                Throwable end = catchThrowable(() -> CacheCases.get(fixture.cache(), "own"));
                return Thread.currentThread().isInterrupted() ? end : "the flag is not set";
              });
      loading.interruptWaiter();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterrupted.class);
      finish.countDown();
      assertThat(loading.ending()).isEqualTo(CacheSamples.page("loaded"));
      assertThat(CacheCases.get(fixture.cache(), "wrong")).isEqualTo(CacheSamples.page("loaded"));
    }
  }

  /** A caller with a deadline stops waiting, and the load continues for others. */
  @Test
  default void aCallerWithADeadline_stopsWaiting() throws Exception {
    ManualTiming time = new ManualTiming();
    CountDownLatch finish = new CountDownLatch(1);
    CallOptions options = CallOptions.until(time.now().plusMillis(50));
    try (CacheFixture fixture = fixture(time);
        Loading loading = new Loading(fixture.cache(), finish)) {
      assertThatThrownBy(
              () ->
                  fixture
                      .cache()
                      .get(
                          CacheSamples.KEY,
                          options,
                          () -> CacheSamples.page("own"),
                          page -> MINUTE))
          .isInstanceOf(LimitExceeded.class);
      finish.countDown();
      assertThat(loading.ending()).isEqualTo(CacheSamples.page("loaded"));
    }
  }

  /** A failing store counts as a miss: the response is loaded, and caching it throws nothing. */
  @Test
  default void aStoreThatFails_failsNoCall_andIsUsedAgainLater() {
    needs(CacheAbility.FAILS);
    ManualTiming time = new ManualTiming();
    try (CacheFixture fixture = fixture(time)) {
      RunCache cache = fixture.cache();
      CacheCases.get(cache, "before");
      fixture.fail();

      assertThat(CacheCases.get(cache, "during"))
          .isIn(CacheSamples.page("before"), CacheSamples.page("during"));
      cache.put(CacheSamples.OTHER, CacheSamples.page(CacheSamples.OTHER, "put"), MINUTE);
      fixture.mend();
      time.advance(MINUTE.multipliedBy(5));

      assertThat(CacheCases.get(cache, "after")).isEqualTo(CacheSamples.page("after"));
      assertThat(CacheCases.get(cache, "wrong")).isEqualTo(CacheSamples.page("after"));
    }
  }

  /** Concurrent callers share a load even while the store fails. */
  @Test
  default void aStoreThatFails_keepsOneLoadAKey() throws Exception {
    needs(CacheAbility.FAILS);
    try (CacheFixture fixture = fixture(new ManualTiming())) {
      fixture.fail();
      CountDownLatch finish = new CountDownLatch(1);
      try (Loading loading = new Loading(fixture.cache(), finish)) {
        CompletableFuture<Object> waiting =
            loading.waiter(() -> CacheCases.get(fixture.cache(), "own"));
        finish.countDown();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(CacheSamples.page("loaded"));
      }
    }
  }

  private static Supplier<Page<Run>> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}

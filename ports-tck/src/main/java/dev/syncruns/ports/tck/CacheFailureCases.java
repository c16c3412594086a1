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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of loads that fail, and of callers that are interrupted. */
public interface CacheFailureCases extends CacheCases {

  /** A failure is told and not kept. */
  @Test
  default void aFailure_isTold_andNotKept() {
    RunCache cache = cache(new ManualTiming());
    Problem problem = new ServiceUnavailable(null, ProblemContext.noResponse());

    assertThatThrownBy(() -> get(cache, failing(problem))).isSameAs(problem);
    assertThat(get(cache, () -> CacheSamples.page("after"))).isEqualTo(CacheSamples.page("after"));
  }

  /** A failure of the function that says how long an answer is fresh leaves nothing locked. */
  @Test
  default void aFailureToSayHowFresh_leavesNothingLocked() {
    RunCache cache = cache(new ManualTiming());
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
    assertThat(get(cache, () -> CacheSamples.page("after"))).isEqualTo(CacheSamples.page("after"));
  }

  /** A caller that waits gets the failure of the load it waits for. */
  @Test
  default void aFailure_isToldToThoseThatWait() throws Exception {
    RunCache cache = cache(new ManualTiming());
    Problem problem = new ServiceUnavailable(null, ProblemContext.noResponse());
    try (Loading loading = new Loading(cache, problem)) {
      CompletableFuture<Object> waiting =
          loading.waiter(() -> get(cache, () -> CacheSamples.page("own")));
      loading.finish();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(ServiceUnavailable.class);
    }
  }

  /** Somebody else's interruption or deadline fails nobody: one of those that wait loads again. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  default void anotherCallersOwnEnd_failsNobody(boolean interrupted) throws Exception {
    RunCache cache = cache(new ManualTiming());
    Problem own =
        interrupted
            ? new CallInterrupted(ProblemContext.noResponse())
            : new LimitExceeded(
                LimitExceeded.Limit.DEADLINE, "5 seconds", ProblemContext.noResponse());
    try (Loading loading = new Loading(cache, own)) {
      CompletableFuture<Object> waiting =
          loading.waiter(() -> get(cache, () -> CacheSamples.page("own")));
      loading.finish();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(CacheSamples.page("own"));
      assertThat(loading.ending()).isSameAs(own);
    }
  }

  /** An interrupted caller stops waiting; the load goes on for the others. */
  @Test
  default void anInterruptedCaller_stopsWaiting() throws Exception {
    RunCache cache = cache(new ManualTiming());
    CountDownLatch finish = new CountDownLatch(1);
    try (Loading loading = new Loading(cache, finish)) {
      CompletableFuture<Object> waiting =
          loading.waiter(
              () -> {
                Throwable end = catchThrowable(() -> get(cache, () -> CacheSamples.page("own")));
                return Thread.currentThread().isInterrupted() ? end : "the flag is not set";
              });
      loading.interruptWaiter();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterrupted.class);
      finish.countDown();
      assertThat(loading.ending()).isEqualTo(CacheSamples.page("loaded"));
      assertThat(get(cache, () -> CacheSamples.page("wrong")))
          .isEqualTo(CacheSamples.page("loaded"));
    }
  }

  /** A caller with a deadline waits no longer than that; the load goes on for the others. */
  @Test
  default void aCallerWithADeadline_stopsWaiting() throws Exception {
    ManualTiming time = new ManualTiming();
    RunCache cache = cache(time);
    CountDownLatch finish = new CountDownLatch(1);
    CallOptions options = CallOptions.until(time.now().plusMillis(50));
    try (Loading loading = new Loading(cache, finish)) {
      assertThatThrownBy(
              () ->
                  cache.get(
                      CacheSamples.KEY,
                      options,
                      () -> CacheSamples.page("own"),
                      page -> Duration.ofMinutes(1)))
          .isInstanceOf(LimitExceeded.class);
      finish.countDown();
      assertThat(loading.ending()).isEqualTo(CacheSamples.page("loaded"));
    }
  }

  private static Supplier<Page<Run>> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static Page<Run> get(RunCache cache, Supplier<Page<Run>> load) {
    return cache.get(CacheSamples.KEY, CallOptions.none(), load, page -> Duration.ofMinutes(1));
  }
}

package dev.syncruns.adapter.cache;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.ProblemContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A load in progress: what callers wait for that did not come first. */
final class InFlightLoad {
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable CacheEntry answer;
  private @Nullable Throwable failure;

  void succeed(CacheEntry answer) {
    this.answer = answer;
    ended.countDown();
  }

  void fail(Throwable failure) {
    this.failure = failure;
    ended.countDown();
  }

  /**
   * What the load ended with; null when it was the end of its caller only, so that another has to
   * load.
   *
   * @throws CallInterrupted when the thread is interrupted before the load ended, with its
   *     interrupt flag set
   */
  @Nullable CacheEntry await() {
    return await(CaffeineTicker.LONGEST);
  }

  /**
   * The same, for {@code patience} at most.
   *
   * @throws LimitExceeded when the load has not ended by then
   */
  @Nullable CacheEntry await(Duration patience) {
    try {
      if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LimitExceeded(
            LimitExceeded.Limit.DEADLINE,
            "reached while another call was asking for the same",
            ProblemContext.notSent());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    }
    if (failure instanceof RuntimeException problem && !isOfItsCallerOnly(problem)) {
      throw problem;
    }
    return answer;
  }

  private static boolean isOfItsCallerOnly(RuntimeException problem) {
    return problem instanceof CallInterrupted
        || (problem instanceof LimitExceeded exceeded
            && exceeded.limit() == LimitExceeded.Limit.DEADLINE);
  }
}

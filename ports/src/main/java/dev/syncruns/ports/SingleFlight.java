package dev.syncruns.ports;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One load a key, however many threads ask, for those who write a cache. A load runs on the thread
 * that came first, outside of every lock; those that come meanwhile wait for it, and get what it
 * gives or throws. When it was ended by the interruption or the deadline of its own thread's call,
 * one of them loads. Safe to use from many threads at once; starts none.
 */
public final class SingleFlight {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final TimeSource timing;
  private final ConcurrentMap<CacheKey<?>, Load> loads = new ConcurrentHashMap<>();

  /** Nothing in flight; deadlines are measured by {@code timing}. */
  public SingleFlight(TimeSource timing) {
    this.timing = timing;
  }

  /**
   * What {@code load} gives, or the load of the same key that runs already.
   *
   * @param key what is loaded
   * @param options until when to wait for another thread's load
   * @param load gets the value; may block
   * @throws CallInterrupted when the thread is interrupted while it waits, with its interrupt flag
   *     set
   * @throws LimitExceeded when the deadline comes while it waits
   */
  @SuppressWarnings("unchecked")
  public <V> V load(CacheKey<V> key, CallOptions options, Supplier<V> load) {
    while (true) {
      Load mine = new Load();
      Load running = loads.putIfAbsent(key, mine);
      if (running == null) {
        return run(mine, key, load);
      }
      Object shared = running.await(options.remaining(timing.now()).orElse(LONGEST));
      if (shared != null) {
        return (V) shared;
      }
    }
  }

  private <V> V run(Load mine, CacheKey<V> key, Supplier<V> load) {
    try {
      V value = load.get();
      mine.value = value;
      return value;
    } catch (RuntimeException | Error failure) {
      mine.failure = failure;
      throw failure;
    } finally {
      loads.remove(key, mine);
      mine.ended.countDown();
    }
  }

  /** A load under way; its fields are written before it ends, and read afterwards. */
  private static final class Load {
    final CountDownLatch ended = new CountDownLatch(1);
    @Nullable Object value;
    @Nullable Throwable failure;

    /** What the load ended with; null when that was the end of its caller only. */
    @Nullable Object await(Duration patience) {
      Duration bounded = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
      try {
        if (!ended.await(bounded.toMillis(), TimeUnit.MILLISECONDS)) {
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
      return value;
    }

    private static boolean isOfItsCallerOnly(RuntimeException problem) {
      return problem instanceof CallInterrupted
          || (problem instanceof LimitExceeded exceeded
              && exceeded.limit() == LimitExceeded.Limit.DEADLINE);
    }
  }
}

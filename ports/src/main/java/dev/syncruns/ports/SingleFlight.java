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
 * Loads each key once for concurrent callers, for use in caches. The first caller's thread runs the
 * load, without holding a lock; concurrent callers wait for it and receive its value or exception.
 * If the load ends because of the interruption or the deadline of its own caller, one of the
 * waiting callers loads instead. Thread-safe; starts no threads.
 */
public final class SingleFlight {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final TimeSource timing;
  private final ConcurrentMap<CacheKey<?>, Load> loads = new ConcurrentHashMap<>();

  /** Creates an instance without loads; deadlines are measured by {@code timing}. */
  public SingleFlight(TimeSource timing) {
    this.timing = timing;
  }

  /**
   * Returns the value of {@code load}, or of an in-flight load of the same key.
   *
   * @param key the key
   * @param options the deadline for waiting for another thread's load
   * @param load loads the value; may block
   * @throws CallInterrupted if the thread is interrupted while it waits, with its interrupt flag
   *     set
   * @throws LimitExceeded if the deadline passes while it waits
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

  /** An in-flight load; its fields are written before it completes and read afterwards. */
  private static final class Load {
    final CountDownLatch ended = new CountDownLatch(1);
    @Nullable Object value;
    @Nullable Throwable failure;

    /** The result of the load; null if only its own caller's call ended. */
    @Nullable Object await(Duration patience) {
      Duration bounded = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
      try {
        if (!ended.await(bounded.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new LimitExceeded(
              LimitExceeded.Limit.DEADLINE,
              "reached while another call was loading the same response",
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

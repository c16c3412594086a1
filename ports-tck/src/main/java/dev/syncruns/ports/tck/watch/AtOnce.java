package dev.syncruns.ports.tck.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the same call on many threads at the same time. */
public final class AtOnce {
  private static final long PATIENCE_SECONDS = 60;

  private AtOnce() {}

  /**
   * Returns the results of {@code call} on {@code threads} threads.
   *
   * @throws Exception the first failure, or if they do not end within a minute
   */
  public static <T> List<T> call(int threads, Callable<T> call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            executor.submit(
                () -> {
                  together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : calls) {
        results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}

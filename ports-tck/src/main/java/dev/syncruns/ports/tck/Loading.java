package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A load that one thread runs until it is released, and a second thread that waits for it. */
final class Loading implements AutoCloseable {
  private static final long SECONDS = 10;

  private final CompletableFuture<Object> ending = new CompletableFuture<>();
  private final CountDownLatch finish;
  private @Nullable Thread waiter;

  /** Starts a load that throws {@code failure}. */
  Loading(RunCache cache, RuntimeException failure) throws InterruptedException {
    this(cache, new CountDownLatch(1), failure);
  }

  /** Starts a load that returns a page after {@code finish} opens. */
  Loading(RunCache cache, CountDownLatch finish) throws InterruptedException {
    this(cache, finish, null);
  }

  private Loading(RunCache cache, CountDownLatch finish, @Nullable RuntimeException failure)
      throws InterruptedException {
    this.finish = finish;
    CountDownLatch running = new CountDownLatch(1);
    Thread loader =
        new Thread(
            () ->
                complete(
                    ending,
                    () ->
                        cache.get(
                            CacheSamples.KEY,
                            CallOptions.none(),
                            () -> {
                              running.countDown();
                              awaitOpen(finish);
                              if (failure != null) {
                                throw failure;
                              }
                              return CacheSamples.page("loaded");
                            },
                            page -> Duration.ofMinutes(1))),
            "loader");
    loader.start();
    awaitOpen(running);
  }

  /** Returns the result of {@code call} on a second thread, which now waits in it. */
  CompletableFuture<Object> waiter(Callable<Object> call) {
    CompletableFuture<Object> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(result, call), "waiter");
    waiter = thread;
    thread.start();
    while (!isBlocked(thread)) {
      Thread.onSpinWait();
    }
    return result;
  }

  void interruptWaiter() {
    if (waiter != null) {
      waiter.interrupt();
    }
  }

  void finish() {
    finish.countDown();
  }

  /** The result or exception of the load. */
  Object ending() throws Exception {
    return ending.get(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    finish();
  }

  private static boolean isBlocked(Thread thread) {
    return switch (thread.getState()) {
      case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
      case NEW, RUNNABLE -> false;
    };
  }

  private static void complete(CompletableFuture<Object> result, Callable<?> call) {
    try {
      result.complete(call.call());
    } catch (Exception thrown) {
      result.complete(thrown);
    }
  }

  private static void awaitOpen(CountDownLatch latch) {
    try {
      if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not opened in time");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}

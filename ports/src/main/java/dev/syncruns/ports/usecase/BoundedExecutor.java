package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a bounded number of threads; further work waits. With one thread, the caller's
 * thread does the work. For use by one caller.
 */
final class BoundedExecutor implements AutoCloseable {
  private final @Nullable Workers threads;
  private final Semaphore free;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private boolean reserved;

  /**
   * Creates an executor.
   *
   * @param most the maximum number of threads; with 1, the caller's thread does the work
   * @param executor does the work; null for daemon threads
   */
  BoundedExecutor(int most, @Nullable Executor executor) {
    this.free = new Semaphore(most);
    this.threads = most == 1 ? null : new Workers(executor, most, "syncruns-fleet");
  }

  /** Waits for a free thread; throws the exception of earlier work. */
  void awaitFree() {
    if (!reserved) {
      acquire();
      reserved = true;
    }
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Runs work on the free thread. */
  void run(Runnable work) {
    if (threads == null) {
      work.run();
      return;
    }
    reserved = false;
    Future<Boolean> unused =
        threads.submit(
            () -> {
              try {
                work.run();
              } catch (RuntimeException unexpected) {
                failure.compareAndSet(null, unexpected);
              } finally {
                free.release();
              }
              return true;
            });
  }

  private void acquire() {
    try {
      if (threads != null && !Thread.currentThread().isInterrupted()) {
        threads.help(() -> free.availablePermits() == 0);
      }
      free.acquire();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    }
  }

  /** Does the work that has not begun, on this thread. */
  void help() {
    if (threads != null) {
      threads.help(() -> true);
    }
  }

  /** Cancels work in progress. */
  @Override
  public void close() {
    if (threads != null) {
      threads.close();
    }
  }
}

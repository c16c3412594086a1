package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a bounded number of threads; further work waits. With one thread, the caller's
 * thread does the work. For use by one caller.
 */
final class BoundedExecutor implements AutoCloseable {
  private final @Nullable ExecutorService threads;
  private final Semaphore free;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private boolean reserved;

  BoundedExecutor(int most) {
    this.free = new Semaphore(most);
    this.threads = most == 1 ? null : Executors.newFixedThreadPool(most, BoundedExecutor::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "syncruns-fleet");
    thread.setDaemon(true);
    return thread;
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
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException unexpected) {
            failure.compareAndSet(null, unexpected);
          } finally {
            free.release();
          }
        });
  }

  private void acquire() {
    try {
      free.acquire();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    }
  }

  /** Cancels work in progress. */
  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}

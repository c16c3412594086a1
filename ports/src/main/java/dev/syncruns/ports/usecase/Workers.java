package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a limited amount of work at a time beside the caller's thread: on the application's
 * executor, or on daemon threads that end when they are idle. Work is submitted on the thread that
 * needs it, so that an executor can propagate its context.
 */
final class Workers implements AutoCloseable {
  private static final long IDLE_MILLIS = 200;

  private final Executor executor;
  private final int most;
  private final @Nullable ThreadPoolExecutor own;
  private final Set<FutureTask<?>> underWay = ConcurrentHashMap.newKeySet();
  private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
  private int running;
  private boolean closed;

  /**
   * Creates workers.
   *
   * @param executor does the work; null for daemon threads
   * @param most the maximum amount of concurrent work, at least 1
   * @param name the name of the daemon threads
   */
  Workers(@Nullable Executor executor, int most, String name) {
    this.most = most;
    if (executor == null) {
      ThreadPoolExecutor pool = pool(most, name);
      this.own = pool;
      this.executor = pool;
    } else {
      this.own = null;
      this.executor = executor;
    }
  }

  private static ThreadPoolExecutor pool(int most, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> daemon(task, name));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns whether the workers are closed. */
  synchronized boolean isClosed() {
    return closed;
  }

  /** Submits work; it is canceled at once if the workers are closed. */
  synchronized <T> Future<T> submit(Callable<T> work) {
    FutureTask<T> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            underWay.remove(this);
          }
        };
    if (closed) {
      task.cancel(false);
      return task;
    }
    underWay.add(task);
    if (running < most) {
      begin(task);
    } else {
      waiting.add(task);
    }
    return task;
  }

  private void begin(FutureTask<?> task) {
    try {
      executor.execute(() -> run(task));
      running++;
    } catch (RejectedExecutionException full) {
      waiting.add(task); // As if it had no idle thread: the thread that waits does it.
    }
  }

  private void run(FutureTask<?> first) {
    FutureTask<?> task = first;
    while (task != null) {
      task.run();
      if (task.isCancelled()) {
        Thread.interrupted(); // It was the task that was interrupted.
      }
      task = next();
    }
  }

  private synchronized @Nullable FutureTask<?> next() {
    FutureTask<?> next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }

  /**
   * Returns the result of work; waits for it and throws its exception. Does the work on this thread
   * if the application's executor, which may have no idle thread, has not begun it. Interruption
   * cancels the work, even completed work, which {@link Future#get()} would not do.
   */
  <T> T await(Future<T> work) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (own == null && work instanceof FutureTask<T> task) {
        task.run(); // Does nothing when it has begun elsewhere.
      }
      return work.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    }
  }

  /** Does the work that the application's executor has not begun, while {@code wanted}. */
  void help(BooleanSupplier wanted) {
    for (FutureTask<?> task : underWay) {
      if (own != null || !wanted.getAsBoolean()) {
        return;
      }
      task.run();
    }
  }

  /** Cancels work in progress by interruption and permits no further work. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      waiting.clear();
    }
    underWay.forEach(task -> task.cancel(true));
    if (own != null) {
      own.shutdownNow();
    }
  }
}

package dev.syncruns.ports.usecase;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Daemon threads that end when they are idle. */
final class DaemonThreads {
  private static final long IDLE_MILLIS = 200;

  private DaemonThreads() {}

  /** Returns an executor with at most {@code most} threads, at least 1, called {@code name}. */
  static ThreadPoolExecutor atMost(int most, String name) {
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

  /**
   * Waits for the result of work, and throws its exception. An interrupted caller cancels the work
   * even if it is done, which {@link Future#get()} would not.
   */
  static <T> T await(Future<T> work) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
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

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}

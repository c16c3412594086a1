package dev.syncruns.ports.compose;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that keep no process alive and end when they have nothing to do. */
final class DaemonThreads {
  private static final long IDLE_MILLIS = 200;

  private DaemonThreads() {}

  /** At most {@code most} threads at the same time, at least 1, that are called {@code name}. */
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

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}

package dev.syncruns.adapter.http.core.internal.transport;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that block on the network so that the caller's need not: nothing can interrupt a
 * thread inside {@code HttpURLConnection}, or bound a look-up of a name, but a caller can stop
 * waiting. Threads are daemons, reused, and end after a while without work; one that was left
 * behind ends at the latest when its read times out.
 */
public final class IoExecutor implements AutoCloseable {
  private static final long IDLE_MILLIS = 500;

  private final ExecutorService threads;

  /** Workers without a thread yet. */
  public IoExecutor() {
    AtomicInteger count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "syncruns-http-" + count.incrementAndGet());
              thread.setDaemon(true);
              thread.setContextClassLoader(IoExecutor.class.getClassLoader());
              return thread;
            });
  }

  /**
   * Runs work on another thread, and waits for it as long as the request has time.
   *
   * @throws ExecutionException with the exception of the work
   * @throws TimeoutException if the time is over first
   * @throws InterruptedException if the calling thread is interrupted first
   */
  public <T> T run(RequestContext attempt, Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    Future<T> result = threads.submit(() -> working(attempt, work));
    boolean waited = false;
    try {
      T value = result.get(attempt.nanosLeft(), TimeUnit.NANOSECONDS);
      waited = true;
      return value;
    } catch (ExecutionException failed) {
      waited = true;
      throw failed;
    } finally {
      if (!waited) {
        // On another thread: the JDK may block it until the read ends that it cancels.
        threads.execute(attempt::cancel);
      }
    }
  }

  /** Does work on another thread that nobody need wait for. */
  public <T> Future<T> start(Callable<T> work) {
    return threads.submit(work);
  }

  private static <T> T working(RequestContext attempt, Callable<T> work) throws Exception {
    RequestContext.setCurrent(attempt);
    try {
      return work.call();
    } finally {
      RequestContext.setCurrent(null);
      attempt.ended();
    }
  }

  /** Lets work in flight end and takes no more. */
  @Override
  public void close() {
    threads.shutdown();
  }
}

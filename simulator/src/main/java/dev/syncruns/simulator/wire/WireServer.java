package dev.syncruns.simulator.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on 127.0.0.1 with one daemon thread a connection, at most {@value
 * #MAX_CONNECTIONS}; a connection over that is closed at once. Nothing of it is left after {@link
 * #close()}.
 */
public final class WireServer implements AutoCloseable {

  /** The most connections served at the same time. */
  public static final int MAX_CONNECTIONS = 512;

  private static final int BACKLOG = 256;
  private static final long CLOSE_MILLIS = 5_000;
  private static final long EXHAUSTED_MILLIS = 50;

  private final ServerSocket listener;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Lock closing = new ReentrantLock();
  private final Condition closed = closing.newCondition();
  private final ThreadPoolExecutor threads;
  private volatile @Nullable Thread acceptor;
  private final Set<Thread> started = ConcurrentHashMap.newKeySet();

  private WireServer(ServerSocket listener) {
    this.listener = listener;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MAX_CONNECTIONS,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "syncruns-simulator-connection"));
  }

  /**
   * Opens a port. Clients can connect from now on; they are answered once {@link #serve} is called.
   *
   * @param port the port, or 0 for any that is free
   * @return the server
   * @throws IOException when the port cannot be opened
   */
  public static WireServer open(int port) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(loopback(), port), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    return new WireServer(listener);
  }

  /**
   * Begins to answer; to be called once.
   *
   * @param handler what answers
   * @param pacer what waits between the steps of a slow answer
   */
  public void serve(RequestHandler handler, Pacer pacer) {
    Thread thread = daemon(() -> acceptAll(handler, pacer), "syncruns-simulator-acceptor");
    acceptor = thread;
    thread.start();
  }

  /**
   * The port that is served.
   *
   * @return the port
   */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * Waits until few enough connections are open.
   *
   * @param most how many may be open
   * @param patience how long to wait at most
   * @return how many are open at the end of the wait
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public int awaitConnections(int most, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    closing.lock();
    try {
      while (open.size() > most && left > 0) {
        left = closed.awaitNanos(left);
      }
      return open.size();
    } finally {
      closing.unlock();
    }
  }

  /**
   * Closes the port and every connection, and waits (a few seconds at most) for the threads to end.
   * Idempotent.
   */
  @Override
  public void close() {
    try {
      listener.close();
      await(acceptor);
      threads.shutdownNow();
      open.forEach(Connection::close);
      for (Thread thread : started) {
        await(thread);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(@Nullable Thread thread) throws InterruptedException {
    if (thread != null && thread != Thread.currentThread()) {
      thread.join(CLOSE_MILLIS);
    }
  }

  private void acceptAll(RequestHandler handler, Pacer pacer) {
    while (!listener.isClosed()) {
      try {
        serve(new Connection(listener.accept(), handler, pacer));
      } catch (IOException | OutOfMemoryError e) {
        // Closed, a client that gave up before it was accepted, or no descriptor or memory left.
        // The
        // loop's condition tells the first; the others pass, and must not end the server.
        pauseUnlessClosed();
      }
    }
  }

  /** Lets other threads free what has run out, instead of asking for it in a tight loop. */
  private void pauseUnlessClosed() {
    long left = TimeUnit.MILLISECONDS.toNanos(EXHAUSTED_MILLIS);
    closing.lock();
    try {
      while (!listener.isClosed() && left > 0) {
        left = closed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closing.unlock();
    }
  }

  private void serve(Connection connection) {
    open.add(connection);
    try {
      threads.execute(
          () -> {
            try {
              connection.run();
            } finally {
              forget(connection);
            }
          });
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // Too many clients, or no thread to be had: this client is sent away, the next may be served.
      forget(connection);
      connection.close();
    }
  }

  private void forget(Connection connection) {
    closing.lock();
    try {
      open.remove(connection);
      closed.signalAll();
    } finally {
      closing.unlock();
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }

  private Thread daemon(Runnable task, String name) {
    started.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    started.add(thread);
    return thread;
  }
}

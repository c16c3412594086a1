package dev.syncruns.simulator.server;

import dev.syncruns.simulator.server.RequestReader.BadRequestException;
import dev.syncruns.simulator.server.Response.Ending;
import dev.syncruns.simulator.server.Response.Truncation;
import dev.syncruns.simulator.server.Response.TruncationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
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
 * An HTTP/1.1 server on 127.0.0.1 with one daemon thread for each of at most {@value
 * #MAX_CONNECTIONS} connections; further ones are closed at once. {@link #close()} releases
 * everything.
 */
public final class FaultyHttpServer implements AutoCloseable {

  /** Maximum number of concurrent connections. */
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

  private FaultyHttpServer(ServerSocket listener) {
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
   * Opens a port. Clients can connect from now on; responses begin with {@link #serve}.
   *
   * @param port the port, or 0 for any free one
   * @throws IOException if the port cannot be opened
   */
  public static FaultyHttpServer open(int port) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(loopback(), port), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    return new FaultyHttpServer(listener);
  }

  /**
   * Starts responding; must be called once.
   *
   * @param handler responds to requests
   * @param delay the delay between steps of slow responses
   */
  public void serve(RequestHandler handler, Delay delay) {
    Thread thread = daemon(() -> acceptAll(handler, delay), "syncruns-simulator-acceptor");
    acceptor = thread;
    thread.start();
  }

  /** The port. */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * Waits until at most {@code most} connections are open.
   *
   * @param most number of connections
   * @param timeout maximum wait
   * @return number of open connections at the end of the wait
   * @throws InterruptedException if the thread is interrupted
   */
  public int awaitConnections(int most, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
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
   * Closes the port and all connections, and waits a few seconds at most for the threads to end.
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

  private void acceptAll(RequestHandler handler, Delay delay) {
    while (!listener.isClosed()) {
      try {
        serve(new Connection(listener.accept(), handler, delay));
      } catch (IOException | OutOfMemoryError e) {
        // Either the server is closed, a client disconnected before it was accepted, or
        // descriptors or memory are exhausted. The loop condition detects the first; the others
        // are temporary and must not end the server.
        pauseUnlessClosed();
      }
    }
  }

  /** Waits for other threads to release resources, instead of retrying in a tight loop. */
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
      // Too many clients, or no thread available: this client is disconnected, the next may be
      // served.
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

  /** A client connection: responds to its requests in turn until either side closes it. */
  static final class Connection implements Runnable {

    private static final int IDLE_MILLIS = 60_000;

    private final Socket socket;
    private final RequestHandler handler;
    private final Delay delay;

    Connection(Socket socket, RequestHandler handler, Delay delay) {
      this.socket = socket;
      this.handler = handler;
      this.delay = delay;
    }

    @Override
    public void run() {
      try (socket) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        RequestReader requests = new RequestReader(socket.getInputStream());
        ResponseWriter answers = new ResponseWriter(socket.getOutputStream(), delay);
        serve(requests, answers);
      } catch (IOException e) {
        // The client disconnected or the server is closing; no one can be notified.
        close();
      }
    }

    /** Closes the connection at once, from any thread. */
    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that fails to close needs no further handling.
      }
    }

    private void serve(RequestReader requests, ResponseWriter answers) throws IOException {
      boolean goesOn = true;
      while (goesOn) {
        try {
          Optional<IncomingRequest> request = requests.next();
          goesOn = request.isPresent() && answer(request.get(), requests, answers);
        } catch (BadRequestException e) {
          answers.send(e.answer(), true);
          goesOn = false;
        }
      }
    }

    private boolean answer(IncomingRequest request, RequestReader requests, ResponseWriter answers)
        throws IOException {
      Response answer = answer(request);
      if (request.asksToClose()) {
        answer = answer.withoutHeader("Connection").withHeader("Connection", "close");
      }
      try {
        return answers.send(answer, !request.method().equals("HEAD") && answer.status() != 204);
      } catch (TruncationException e) {
        end(answer.truncation().map(Truncation::ending).orElse(Ending.CLOSE), requests);
        return false;
      }
    }

    private Response answer(IncomingRequest request) {
      try {
        return handler.answer(request);
      } catch (RuntimeException e) {
        return Response.text(
            500, "text/plain; charset=utf-8", "The simulator's script failed: " + e);
      }
    }

    private void end(Ending ending, RequestReader requests) throws IOException {
      switch (ending) {
        case RESET -> socket.setSoLinger(true, 0);
        case STALL -> {
          socket.setSoTimeout(0);
          requests.awaitEnd();
        }
        case CLOSE -> socket.shutdownOutput();
      }
    }
  }

  /** Handles requests. Must be thread-safe. */
  @FunctionalInterface
  public interface RequestHandler {

    /**
     * Handles a request.
     *
     * @param request the request with its credentials; must not be kept
     */
    Response answer(IncomingRequest request);
  }

  /** The delay between steps of a slow response. Tests supply one that only counts. */
  @FunctionalInterface
  public interface Delay {

    /**
     * Waits on the thread that sends the response.
     *
     * @param pause the duration
     * @throws InterruptedException if the server is closed meanwhile
     */
    void pause(Duration pause) throws InterruptedException;
  }
}

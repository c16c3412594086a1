package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.adapter.http.core.config.Exchange;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.adapter.http.core.config.HttpTransport.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request in flight: its time, its connection, and the head of its response. Shared by the thread
 * that does the work and the caller's thread, which may leave early.
 */
public final class RequestContext {
  private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

  private static final long LATE_MILLIS = 100;

  private final long endNanos;
  private volatile @Nullable HttpURLConnection connection;
  private @Nullable Thread sender;
  private volatile @Nullable ResponseHead head;
  private volatile boolean abandoned;
  private volatile @Nullable Request request;
  private volatile long received;
  private final boolean untilDeadline;
  private final Route route;

  /**
   * Creates the context of a request that may take {@code time} from now on.
   *
   * @param untilDeadline whether its end is the deadline of the call
   */
  public RequestContext(Duration time, boolean untilDeadline) {
    this(time, untilDeadline, Route.any());
  }

  /**
   * Creates the context of a request that may take {@code time} from now on.
   *
   * @param untilDeadline whether its end is the deadline of the call
   * @param route the permitted connections
   */
  public RequestContext(Duration time, boolean untilDeadline, Route route) {
    this.route = route;
    this.endNanos = System.nanoTime() + time.toNanos();
    this.untilDeadline = untilDeadline;
  }

  /** The context of the calling thread's work. */
  public static RequestContext current() {
    RequestContext attempt = CURRENT.get();
    if (attempt == null) {
      throw new IllegalStateException("no request is being made on this thread");
    }
    return attempt;
  }

  static void setCurrent(@Nullable RequestContext attempt) {
    if (attempt == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(attempt);
    }
  }

  /** Returns a GET request in this context. */
  public Request get(URI address, Map<String, String> headers) {
    return request("GET", address, headers, null);
  }

  /** Returns a POST request in this context. */
  public Request post(URI address, Map<String, String> headers, byte[] body) {
    return request("POST", address, headers, body);
  }

  private Request request(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body) {
    Duration left = Duration.ofNanos(Math.max(1, nanosLeft()));
    return new Request(method, address, headers, body, left, route.isFresh());
  }

  /** The head of the response; empty before it is received. */
  public Optional<ResponseHead> head() {
    return Optional.ofNullable(head);
  }

  void answered(ResponseHead head) {
    this.head = head;
  }

  void received(long bytes) {
    this.received = bytes;
  }

  /** Records the request before it is sent. */
  void requested(Request request) {
    this.request = request;
  }

  /** Records that an interruptible client sends the request on this thread. */
  void sendingOver(HttpTransport client) throws IOException {
    route.goesOver(client);
    synchronized (this) {
      sender = Thread.currentThread();
    }
    checkActive();
  }

  /** Ends the work: the thread is no longer interrupted. */
  synchronized void ended() {
    sender = null;
  }

  void connecting(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    checkActive();
  }

  /** The permitted connections. */
  Route route() {
    return route;
  }

  /** Returns whether the end of the time is the deadline of the call. */
  public boolean isUntilDeadline() {
    return untilDeadline;
  }

  /** Returns whether the time is over. */
  public boolean isOver() {
    return nanosLeft() <= 0;
  }

  /**
   * Returns the exchange so far; empty if nothing was sent.
   *
   * @param redactor redacts secrets in texts of the response
   */
  public Optional<Exchange> exchange(Instant began, Duration took, UnaryOperator<String> redactor) {
    ResponseHead answered = head;
    return Optional.ofNullable(request)
        .map(
            sent ->
                new Exchange(
                    sent.method(),
                    sent.uri(),
                    answered == null ? null : answered.status(),
                    ResponseHead.redacted(sent.headers(), redactor),
                    answered == null ? Map.of() : answered.redacted(redactor),
                    received,
                    began,
                    took));
  }

  /** The time left in nanoseconds; zero or negative if there is none. */
  long nanosLeft() {
    return endNanos - System.nanoTime();
  }

  /**
   * The socket timeout of the working thread in milliseconds: slightly more than the time left, so
   * that the caller times out first.
   */
  int patienceMillis() {
    long millis = Duration.ofNanos(nanosLeft()).toMillis() + LATE_MILLIS;
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }

  /** Throws if the call ended early or its time is over. */
  void checkActive() throws IOException {
    if (abandoned || nanosLeft() <= 0) {
      throw new InterruptedIOException("nobody waits for this answer");
    }
  }

  /**
   * Closes the JDK's connection, which may be in use.
   *
   * @return whether there is one; other clients close theirs with the body
   */
  boolean giveUpConnection() {
    HttpURLConnection open = connection;
    if (open != null) {
      try {
        open.disconnect();
      } catch (RuntimeException inItsMiddle) {
        // The connection is unusable, as intended.
      }
    }
    return open != null;
  }

  /** Closes the connection and forgets it, because another client makes the request. */
  void forgetConnection() {
    giveUpConnection();
    connection = null;
  }

  /**
   * Cancels the request: releases a thread that waits for the head of the response, and interrupts
   * one in another client.
   */
  void cancel() {
    abandoned = true;
    if (head == null) {
      giveUpConnection();
    }
    synchronized (this) {
      if (sender != null) {
        sender.interrupt();
      }
    }
  }

  /**
   * The connection pools that a request may use: any at first, another one after a response
   * belonged to another request.
   */
  public static final class Route {
    private final @Nullable Object avoided;
    private volatile @Nullable Object pool;

    private Route(@Nullable Object avoided) {
      this.avoided = avoided;
    }

    /** Returns a route over any connection. */
    public static Route any() {
      return new Route(null);
    }

    /** Returns a route that avoids the connections of this one. */
    public Route another() {
      return new Route(pool == null ? this : pool);
    }

    /** Whether the request must not use a reused connection. */
    boolean isFresh() {
      return avoided != null;
    }

    /** Whether the connections of {@code pool} must not be used. */
    boolean avoids(@Nullable Object pool) {
      return pool != null && pool == avoided;
    }

    /** Records that the request uses the connections of {@code pool}. */
    void goesOver(Object pool) {
      this.pool = pool;
    }
  }
}

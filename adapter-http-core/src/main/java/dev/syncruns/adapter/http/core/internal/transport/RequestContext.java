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
 * One request in flight: the time it has, its connection, and what its answer began with. Shared by
 * the thread that does the work and the one that waits for it and may leave.
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
   * An attempt that may take {@code time} from now on.
   *
   * @param untilDeadline whether its end is the deadline of the whole call
   */
  public RequestContext(Duration time, boolean untilDeadline) {
    this(time, untilDeadline, Route.any());
  }

  /**
   * An attempt that may take {@code time} from now on.
   *
   * @param untilDeadline whether its end is the deadline of the whole call
   * @param route over which connections its request goes
   */
  public RequestContext(Duration time, boolean untilDeadline, Route route) {
    this.route = route;
    this.endNanos = System.nanoTime() + time.toNanos();
    this.untilDeadline = untilDeadline;
  }

  /** The attempt that the calling thread works on. */
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

  /** A request of this attempt for what is at an address. */
  public Request get(URI address, Map<String, String> headers) {
    return request("GET", address, headers, null);
  }

  /** A request of this attempt that sends something to an address. */
  public Request post(URI address, Map<String, String> headers, byte[] body) {
    return request("POST", address, headers, body);
  }

  private Request request(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body) {
    Duration left = Duration.ofNanos(Math.max(1, nanosLeft()));
    return new Request(method, address, headers, body, left, route.isFresh());
  }

  /** What the answer began with; empty before it did. */
  public Optional<ResponseHead> head() {
    return Optional.ofNullable(head);
  }

  void answered(ResponseHead head) {
    this.head = head;
  }

  void received(long bytes) {
    this.received = bytes;
  }

  /** The request of this attempt is about to be made. */
  void requested(Request request) {
    this.request = request;
  }

  /** A client that can be interrupted makes the request on this thread, over its connections. */
  void sendingOver(HttpTransport client) throws IOException {
    route.goesOver(client);
    synchronized (this) {
      sender = Thread.currentThread();
    }
    checkActive();
  }

  /** The work is over: this thread is not to be interrupted any more. */
  synchronized void ended() {
    sender = null;
  }

  void connecting(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    checkActive();
  }

  /** Over which connections its request goes. */
  Route route() {
    return route;
  }

  /** Whether its end is the deadline of the whole call. */
  public boolean isUntilDeadline() {
    return untilDeadline;
  }

  /** Whether its time is over. */
  public boolean isOver() {
    return nanosLeft() <= 0;
  }

  /**
   * What went over the wire so far; empty when nothing did.
   *
   * @param redactor hides secrets in the texts of an answer
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

  /** The time left, in nanoseconds; not positive when there is none. */
  long nanosLeft() {
    return endNanos - System.nanoTime();
  }

  /**
   * The longest that the network may keep the working thread, in milliseconds: a little more than
   * the time left, so that the caller is the first to notice that it is over.
   */
  int patienceMillis() {
    long millis = Duration.ofNanos(nanosLeft()).toMillis() + LATE_MILLIS;
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }

  /** Ends the work when nobody waits for it any more or its time is over. */
  void checkActive() throws IOException {
    if (abandoned || nanosLeft() <= 0) {
      throw new InterruptedIOException("nobody waits for this answer");
    }
  }

  /**
   * Closes the connection of the JDK's, which may be in the middle of using it.
   *
   * @return whether there is one; another client closes its own when the body is closed
   */
  boolean giveUpConnection() {
    HttpURLConnection open = connection;
    if (open != null) {
      try {
        open.disconnect();
      } catch (RuntimeException inItsMiddle) {
        // It is of no more use, which is all that was wanted.
      }
    }
    return open != null;
  }

  /** Closes the connection and forgets it: another client makes the request. */
  void forgetConnection() {
    giveUpConnection();
    connection = null;
  }

  /**
   * Says that nobody waits any more; a thread that waits for the answer's head is released, and one
   * in another client is interrupted.
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
   * Over which pool of connections a request goes: any at first; another one when what came over
   * the first belonged to another request.
   */
  public static final class Route {
    private final @Nullable Object avoided;
    private volatile @Nullable Object pool;

    private Route(@Nullable Object avoided) {
      this.avoided = avoided;
    }

    /** A route over any connection. */
    public static Route any() {
      return new Route(null);
    }

    /** A route that avoids the connections of this one. */
    public Route another() {
      return new Route(pool == null ? this : pool);
    }

    /** Whether the request must not go over a connection that was used before. */
    boolean isFresh() {
      return avoided != null;
    }

    /** Whether the connections of {@code pool} are not to be used. */
    boolean avoids(@Nullable Object pool) {
      return pool != null && pool == avoided;
    }

    /** The request goes over the connections of {@code pool}. */
    void goesOver(Object pool) {
      this.pool = pool;
    }
  }
}

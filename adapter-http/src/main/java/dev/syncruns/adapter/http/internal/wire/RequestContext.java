package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.adapter.http.internal.wire.WireResponse.ResponseHead;
import dev.syncruns.adapter.http.internal.wire.WireSettings.Traffic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
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
  private volatile @Nullable WireRequest request;
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

  /** A client of somebody else's makes the request on this thread. */
  void sending(WireRequest request) throws IOException {
    this.request = request;
    synchronized (this) {
      sender = Thread.currentThread();
    }
    checkActive();
  }

  /** The work is over: this thread is not to be interrupted any more. */
  synchronized void ended() {
    sender = null;
  }

  void connecting(WireRequest request, HttpURLConnection connection) throws IOException {
    this.request = request;
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
  public Optional<Traffic> traffic(Instant began, Duration took, UnaryOperator<String> redactor) {
    ResponseHead answered = head;
    return Optional.ofNullable(request)
        .map(
            sent ->
                new Traffic(
                    sent.method(),
                    sent.address(),
                    Headers.redacted(sent.headers(), redactor),
                    answered,
                    answered == null ? Map.of() : answered.headers().redacted(redactor),
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

  /** Closes the connection, if there is one; the JDK may be in the middle of using it. */
  void giveUpConnection() {
    HttpURLConnection open = connection;
    if (open != null) {
      try {
        open.disconnect();
      } catch (RuntimeException inItsMiddle) {
        // It is of no more use, which is all that was wanted.
      }
    }
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

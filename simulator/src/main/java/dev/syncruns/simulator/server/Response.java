package dev.syncruns.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A response, and how it is sent. Immutable. {@code Content-Length} (or chunks, if the length is
 * unknown) and {@code Date} are added while sending unless headers with these names are set.
 */
public final class Response {

  private final int status;
  private final HeaderList headers;
  private final Content content;
  private final Delivery delivery;

  private Response(int status, HeaderList headers, Content content, Delivery delivery) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.content = Objects.requireNonNull(content, "content");
    this.delivery = delivery;
  }

  /**
   * Returns a response without headers and body.
   *
   * @param status the HTTP status, 100 to 999
   */
  public static Response status(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("An HTTP status has three digits, not " + status + ".");
    }
    return new Response(status, HeaderList.NONE, Content.of(new byte[0]), Delivery.WHOLE_AT_ONCE);
  }

  /**
   * Returns a response with a JSON content type.
   *
   * @param status the HTTP status
   * @param json the body, sent unchecked
   */
  public static Response json(int status, String json) {
    return text(status, "application/json", json);
  }

  /**
   * Returns a response with a text.
   *
   * @param status the HTTP status
   * @param contentType the value of {@code Content-Type}
   * @param body the body, sent as UTF-8
   */
  public static Response text(int status, String contentType, String body) {
    return status(status)
        .withHeader("Content-Type", contentType)
        .withContent(Content.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns a copy with another header, whose value is sent unchanged. */
  public Response withHeader(String name, String value) {
    return new Response(status, headers.plus(name, value), content, delivery);
  }

  /** Returns a copy without the headers with a name, ignoring case. */
  public Response withoutHeader(String name) {
    return new Response(status, headers.without(name), content, delivery);
  }

  /** Returns a copy with another body. */
  public Response withContent(Content other) {
    return new Response(status, headers, other, delivery);
  }

  /** Returns a copy that is never sent: the connection is reset before the status line. */
  public Response resetBeforeHead() {
    return withTruncation(new Truncation(-1, Ending.RESET));
  }

  /**
   * Returns a copy that is reset within its body.
   *
   * @param bodyBytes number of bytes sent before
   */
  public Response resetAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.RESET));
  }

  /**
   * Returns a copy whose connection closes before the body reaches its {@code Content-Length}.
   *
   * @param bodyBytes number of bytes sent before
   */
  public Response truncatedAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.CLOSE));
  }

  /** Returns a copy that is never sent: the connection remains open and silent. */
  public Response stalled() {
    return withTruncation(new Truncation(-1, Ending.STALL));
  }

  /**
   * Returns a copy that stops within its body, with the connection open.
   *
   * @param bodyBytes number of bytes sent before
   */
  public Response stalledAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.STALL));
  }

  /** Returns a copy that stops at a point. */
  public Response withTruncation(Truncation where) {
    return new Response(status, headers, content, delivery.with(where));
  }

  /**
   * Returns a copy sent byte by byte, including status line and headers.
   *
   * @param pause the delay after each byte
   */
  public Response dripping(Duration pause) {
    return withThrottle(new Throttle(1, pause));
  }

  /**
   * Returns a copy sent in small steps.
   *
   * @param slowness the size of the steps and the pause after each
   */
  public Response withThrottle(Throttle slowness) {
    return new Response(status, headers, content, delivery.with(slowness));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers, without those added while sending. */
  public HeaderList headers() {
    return headers;
  }

  /** The body. */
  public Content content() {
    return content;
  }

  /**
   * Returns whether the body is sent completely, at once and without encoding or a custom length.
   */
  public boolean isPlain() {
    return delivery.equals(Delivery.WHOLE_AT_ONCE)
        && headers.first("Content-Encoding").isEmpty()
        && headers.first("Content-Length").isEmpty();
  }

  Optional<Truncation> truncation() {
    return Optional.ofNullable(delivery.truncation());
  }

  Optional<Throttle> throttle() {
    return Optional.ofNullable(delivery.throttle());
  }

  @Override
  public String toString() {
    return "Answer " + status + ", " + delivery;
  }

  /**
   * The body of a response, produced while it is sent, so that it may exceed memory or be endless.
   * Must be writable repeatedly and concurrently.
   */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes the body. An {@link IOException} of the stream means that the client disconnected, and
     * must be propagated.
     *
     * @param out the stream; must not be closed
     */
    void writeTo(OutputStream out) throws IOException;

    /** Returns the length in bytes; empty if unknown, when the body is sent in chunks. */
    default OptionalLong length() {
      return OptionalLong.empty();
    }

    /** Returns a body in memory; the bytes are copied. */
    static Content of(byte[] bytes) {
      return new BytesContent(bytes.clone());
    }

    /** A body in memory. */
    static final class BytesContent implements Content {

      private final byte[] bytes;

      BytesContent(byte[] bytes) {
        this.bytes = bytes;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }

      @Override
      public OptionalLong length() {
        return OptionalLong.of(bytes.length);
      }
    }
  }

  /**
   * The point at which a response stops.
   *
   * @param bodyBytes number of body bytes sent; negative if not even the status line is sent
   * @param ending what happens then
   */
  public record Truncation(long bodyBytes, Ending ending) {

    /** Validates the values. */
    public Truncation {
      Objects.requireNonNull(ending, "ending");
    }

    boolean isBeforeHead() {
      return bodyBytes < 0;
    }
  }

  /**
   * How a response is sent.
   *
   * @param truncation where it stops; null if it is complete
   * @param throttle how slowly; null if at once
   */
  record Delivery(@Nullable Truncation truncation, @Nullable Throttle throttle) {

    static final Delivery WHOLE_AT_ONCE = new Delivery(null, null);

    Delivery with(Truncation where) {
      return new Delivery(where, throttle);
    }

    Delivery with(Throttle slowness) {
      return new Delivery(truncation, slowness);
    }
  }

  /** How an incomplete response ends. */
  public enum Ending {
    /** The connection is closed normally, as after a complete response. */
    CLOSE,
    /** The connection is reset: the client sees {@code ECONNRESET}. */
    RESET,
    /** The connection remains open until the client or the simulator closes it. */
    STALL
  }

  /**
   * How slowly a response is sent.
   *
   * @param stepBytes number of bytes in a step, at least one
   * @param pause the delay after each step
   */
  public record Throttle(int stepBytes, Duration pause) {

    /** Validates the values. */
    public Throttle {
      if (stepBytes < 1 || pause.isNegative()) {
        throw new IllegalArgumentException(
            "A pace needs a step of at least 1 byte and a pause of 0 or more, not "
                + stepBytes
                + " and "
                + pause
                + ".");
      }
    }
  }

  /** Signals that a response has reached its truncation. */
  static final class TruncationException extends IOException {

    private static final long serialVersionUID = 1L;

    TruncationException() {
      super("The response is truncated here intentionally.");
    }
  }
}

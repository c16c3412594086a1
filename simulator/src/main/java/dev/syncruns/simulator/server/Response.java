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
 * An answer to one request, and how it reaches the wire. Immutable: every {@code with…} gives a new
 * one. {@code Content-Length} (or chunks, when the length is not known) and {@code Date} are added
 * while sending unless the answer has headers of those names.
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
   * An answer without headers and body.
   *
   * @param status the HTTP status, 100 to 999
   * @return the answer
   */
  public static Response status(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("An HTTP status has three digits, not " + status + ".");
    }
    return new Response(status, HeaderList.NONE, Content.of(new byte[0]), Delivery.WHOLE_AT_ONCE);
  }

  /**
   * An answer whose body is JSON text, or claims to be.
   *
   * @param status the HTTP status
   * @param json the body, sent as it is
   * @return the answer
   */
  public static Response json(int status, String json) {
    return text(status, "application/json", json);
  }

  /**
   * An answer with a text of any type.
   *
   * @param status the HTTP status
   * @param contentType the value of {@code Content-Type}
   * @param body the body, sent as UTF-8
   * @return the answer
   */
  public static Response text(int status, String contentType, String body) {
    return status(status)
        .withHeader("Content-Type", contentType)
        .withContent(Content.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * This answer with one more header.
   *
   * @param name the name
   * @param value the value, sent as it is
   * @return a new answer
   */
  public Response withHeader(String name, String value) {
    return new Response(status, headers.plus(name, value), content, delivery);
  }

  /**
   * This answer without the headers of a name.
   *
   * @param name the name, in any case
   * @return a new answer
   */
  public Response withoutHeader(String name) {
    return new Response(status, headers.without(name), content, delivery);
  }

  /**
   * This answer with another body.
   *
   * @param other the body
   * @return a new answer
   */
  public Response withContent(Content other) {
    return new Response(status, headers, other, delivery);
  }

  /**
   * This answer, never sent: the connection is reset before the status line.
   *
   * @return a new answer
   */
  public Response resetBeforeHead() {
    return withTruncation(new Truncation(-1, Ending.RESET));
  }

  /**
   * This answer, reset in its body.
   *
   * @param bodyBytes how many bytes of the body are sent before
   * @return a new answer
   */
  public Response resetAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.RESET));
  }

  /**
   * This answer, whose connection closes before the body is as long as {@code Content-Length} says.
   *
   * @param bodyBytes how many bytes of the body are sent
   * @return a new answer
   */
  public Response truncatedAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.CLOSE));
  }

  /**
   * This answer, never sent: the connection stays open and silent until one side closes it.
   *
   * @return a new answer
   */
  public Response stalled() {
    return withTruncation(new Truncation(-1, Ending.STALL));
  }

  /**
   * This answer, which falls silent in its body.
   *
   * @param bodyBytes how many bytes of the body are sent before
   * @return a new answer
   */
  public Response stalledAfter(long bodyBytes) {
    return withTruncation(new Truncation(bodyBytes, Ending.STALL));
  }

  /**
   * This answer, stopped somewhere.
   *
   * @param where where and how
   * @return a new answer
   */
  public Response withTruncation(Truncation where) {
    return new Response(status, headers, content, delivery.with(where));
  }

  /**
   * This answer sent byte by byte, status line and headers included.
   *
   * @param pause how long the pacer is told to wait after each byte
   * @return a new answer
   */
  public Response dripping(Duration pause) {
    return withThrottle(new Throttle(1, pause));
  }

  /**
   * This answer sent in small steps.
   *
   * @param slowness the size of the steps and the pause after each
   * @return a new answer
   */
  public Response withThrottle(Throttle slowness) {
    return new Response(status, headers, content, delivery.with(slowness));
  }

  /**
   * The HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * The headers set so far.
   *
   * @return the headers, without those that sending adds
   */
  public HeaderList headers() {
    return headers;
  }

  /**
   * The body.
   *
   * @return the body
   */
  public Content content() {
    return content;
  }

  /**
   * Tells whether the whole body is sent, at once and in the form that it has.
   *
   * @return false when it is cut, dripped or encoded, or has a length of its own choosing
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
   * The body of an answer, produced while it is sent, so that it may be larger than memory or never
   * end. It must be able to be written more than once, from several threads.
   */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes the whole body. An {@link IOException} of the stream means that the client is gone and
     * must be let through.
     *
     * @param out where to; not to be closed
     * @throws IOException when the stream fails
     */
    void writeTo(OutputStream out) throws IOException;

    /**
     * The number of bytes that will be written, if that is known; otherwise the body goes out in
     * chunks.
     *
     * @return the length in bytes, or empty
     */
    default OptionalLong length() {
      return OptionalLong.empty();
    }

    /**
     * A body held in memory.
     *
     * @param bytes the bytes, copied
     * @return the content
     */
    static Content of(byte[] bytes) {
      return new BytesContent(bytes.clone());
    }

    /** A body held in memory. */
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
   * The point at which an answer stops, and how.
   *
   * @param bodyBytes how many bytes of the body are still sent; negative: not even the status line
   * @param ending what happens then
   */
  public record Truncation(long bodyBytes, Ending ending) {

    /** Checks that there is an ending. */
    public Truncation {
      Objects.requireNonNull(ending, "ending");
    }

    boolean isBeforeHead() {
      return bodyBytes < 0;
    }
  }

  /**
   * How an answer reaches the wire.
   *
   * @param truncation where it stops, or null when all of it is sent
   * @param throttle how slowly it drips, or null when it is sent at once
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

  /** How an answer ends that is not sent to its end. */
  public enum Ending {
    /** The connection is closed in an orderly way, as if the answer were complete. */
    CLOSE,
    /** The connection is reset: the client sees {@code ECONNRESET}. */
    RESET,
    /**
     * Nothing more is sent, and the connection stays open until the client or the simulator closes
     * it.
     */
    STALL
  }

  /**
   * How slowly an answer drips.
   *
   * @param stepBytes how many bytes go out at once, at least one
   * @param pause how long to wait after each step
   */
  public record Throttle(int stepBytes, Duration pause) {

    /** Checks the ranges. */
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

  /** The signal that an answer has reached the point where it is to stop. */
  static final class TruncationException extends IOException {

    private static final long serialVersionUID = 1L;

    TruncationException() {
      super("The answer is cut here on purpose.");
    }
  }
}

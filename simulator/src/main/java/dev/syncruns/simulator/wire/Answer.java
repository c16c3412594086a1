package dev.syncruns.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer to one request, and how it reaches the wire. Immutable: every {@code with…} gives a new
 * one. {@code Content-Length} (or chunks, when the length is not known) and {@code Date} are added
 * while sending unless the answer has headers of those names.
 */
public final class Answer {

  private final int status;
  private final HeaderList headers;
  private final Content content;
  private final Delivery delivery;

  private Answer(int status, HeaderList headers, Content content, Delivery delivery) {
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
  public static Answer status(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("An HTTP status has three digits, not " + status + ".");
    }
    return new Answer(status, HeaderList.NONE, Content.of(new byte[0]), Delivery.WHOLE_AT_ONCE);
  }

  /**
   * An answer whose body is JSON text, or claims to be.
   *
   * @param status the HTTP status
   * @param json the body, sent as it is
   * @return the answer
   */
  public static Answer json(int status, String json) {
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
  public static Answer text(int status, String contentType, String body) {
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
  public Answer withHeader(String name, String value) {
    return new Answer(status, headers.plus(name, value), content, delivery);
  }

  /**
   * This answer without the headers of a name.
   *
   * @param name the name, in any case
   * @return a new answer
   */
  public Answer withoutHeader(String name) {
    return new Answer(status, headers.without(name), content, delivery);
  }

  /**
   * This answer with another body.
   *
   * @param other the body
   * @return a new answer
   */
  public Answer withContent(Content other) {
    return new Answer(status, headers, other, delivery);
  }

  /**
   * This answer, never sent: the connection is reset before the status line.
   *
   * @return a new answer
   */
  public Answer resetBeforeHead() {
    return withCut(new Cut(-1, Ending.RESET));
  }

  /**
   * This answer, reset in its body.
   *
   * @param bodyBytes how many bytes of the body are sent before
   * @return a new answer
   */
  public Answer resetAfter(long bodyBytes) {
    return withCut(new Cut(bodyBytes, Ending.RESET));
  }

  /**
   * This answer, whose connection closes before the body is as long as {@code Content-Length} says.
   *
   * @param bodyBytes how many bytes of the body are sent
   * @return a new answer
   */
  public Answer truncatedAfter(long bodyBytes) {
    return withCut(new Cut(bodyBytes, Ending.CLOSE));
  }

  /**
   * This answer, never sent: the connection stays open and silent until one side closes it.
   *
   * @return a new answer
   */
  public Answer stalled() {
    return withCut(new Cut(-1, Ending.STALL));
  }

  /**
   * This answer, which falls silent in its body.
   *
   * @param bodyBytes how many bytes of the body are sent before
   * @return a new answer
   */
  public Answer stalledAfter(long bodyBytes) {
    return withCut(new Cut(bodyBytes, Ending.STALL));
  }

  /**
   * This answer, stopped somewhere.
   *
   * @param where where and how
   * @return a new answer
   */
  public Answer withCut(Cut where) {
    return new Answer(status, headers, content, delivery.with(where));
  }

  /**
   * This answer sent byte by byte, status line and headers included.
   *
   * @param pause how long the pacer is told to wait after each byte
   * @return a new answer
   */
  public Answer dripping(Duration pause) {
    return withPace(new Pace(1, pause));
  }

  /**
   * This answer sent in small steps.
   *
   * @param slowness the size of the steps and the pause after each
   * @return a new answer
   */
  public Answer withPace(Pace slowness) {
    return new Answer(status, headers, content, delivery.with(slowness));
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

  Optional<Cut> cut() {
    return Optional.ofNullable(delivery.cut());
  }

  Optional<Pace> pace() {
    return Optional.ofNullable(delivery.pace());
  }

  @Override
  public String toString() {
    return "Answer " + status + ", " + delivery;
  }
}

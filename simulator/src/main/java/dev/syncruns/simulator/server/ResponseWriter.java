package dev.syncruns.simulator.server;

import dev.syncruns.simulator.server.FaultyHttpServer.Delay;
import dev.syncruns.simulator.server.HeaderList.Header;
import dev.syncruns.simulator.server.Response.Throttle;
import dev.syncruns.simulator.server.Response.Truncation;
import dev.syncruns.simulator.server.Response.TruncationException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;

/** Writes responses to a connection. */
final class ResponseWriter {

  private static final int BUFFER = 16 * 1024;

  private final OutputStream socket;
  private final Delay delay;

  ResponseWriter(OutputStream socket, Delay delay) {
    this.socket = socket;
    this.delay = delay;
  }

  /**
   * Sends a response up to its end or truncation.
   *
   * @return whether the connection can carry another response
   */
  boolean send(Response answer, boolean bodyWanted) throws IOException {
    OutputStream out =
        answer.throttle().isPresent()
            ? new ThrottledOutput(socket, answer.throttle().get(), delay)
            : new BufferedOutputStream(socket, BUFFER);
    boolean chunked = isChunked(answer);
    try {
      if (answer.truncation().filter(Truncation::isBeforeHead).isPresent()) {
        throw new TruncationException();
      }
      out.write(head(answer, chunked).getBytes(StandardCharsets.ISO_8859_1));
      if (bodyWanted) {
        sendBody(answer, chunked, out);
      }
    } finally {
      out.flush();
    }
    return !answer.headers().first("Connection").orElse("").equalsIgnoreCase("close")
        && answer.headers().first("Content-Length").isEmpty();
  }

  private static void sendBody(Response answer, boolean chunked, OutputStream out)
      throws IOException {
    ChunkedOutput chunks = new ChunkedOutput(out);
    OutputStream body = chunked ? chunks : out;
    if (answer.truncation().isPresent()) {
      body = new TruncatingOutput(body, answer.truncation().get().bodyBytes());
    }
    answer.content().writeTo(body);
    if (answer.truncation().isPresent()) {
      throw new TruncationException();
    }
    if (chunked) {
      chunks.finish();
    }
  }

  private static boolean isChunked(Response answer) {
    return answer.content().length().isEmpty()
        && answer.headers().first("Content-Length").isEmpty();
  }

  private static String head(Response answer, boolean chunked) {
    StringBuilder head = new StringBuilder();
    String reason = ReasonPhrases.of(answer.status());
    head.append("HTTP/1.1 ").append(answer.status()).append(' ').append(reason).append("\r\n");
    for (Header header : answer.headers()) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    OptionalLong length = answer.content().length();
    if (chunked) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (length.isPresent() && answer.headers().first("Content-Length").isEmpty()) {
      head.append("Content-Length: ").append(length.getAsLong()).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** A stream that writes each write as a chunk of the chunked transfer coding. */
  static final class ChunkedOutput extends FilterOutputStream {

    ChunkedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        out.write(ascii(Integer.toHexString(length) + "\r\n"));
        out.write(bytes, offset, length);
        out.write(ascii("\r\n"));
      }
    }

    void finish() throws IOException {
      out.write(ascii("0\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** A stream that stops after a number of bytes with a {@link TruncationException}. */
  static final class TruncatingOutput extends FilterOutputStream {

    private long left;

    TruncatingOutput(OutputStream out, long bytes) {
      super(out);
      this.left = bytes;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int sent = (int) Math.min(left, length);
      out.write(bytes, offset, sent);
      left -= sent;
      if (sent < length) {
        throw new TruncationException();
      }
    }
  }

  /** A stream that sends a few bytes at a time and pauses after each step. */
  static final class ThrottledOutput extends FilterOutputStream {

    private final Throttle throttle;
    private final Delay delay;

    ThrottledOutput(OutputStream out, Throttle throttle, Delay delay) {
      super(out);
      this.throttle = throttle;
      this.delay = delay;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int sent = 0; sent < length; sent += throttle.stepBytes()) {
        out.write(bytes, offset + sent, Math.min(throttle.stepBytes(), length - sent));
        out.flush();
        pause();
      }
    }

    private void pause() throws IOException {
      try {
        delay.pause(throttle.pause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("closed while a slow response was sent");
      }
    }
  }

  /** The reason phrases of HTTP statuses. */
  static final class ReasonPhrases {

    private static final Map<Integer, String> PHRASES =
        Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(301, "Moved Permanently"),
            Map.entry(302, "Found"),
            Map.entry(303, "See Other"),
            Map.entry(307, "Temporary Redirect"),
            Map.entry(308, "Permanent Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private ReasonPhrases() {}

    static String of(int status) {
      return PHRASES.getOrDefault(status, "Status " + status);
    }
  }
}

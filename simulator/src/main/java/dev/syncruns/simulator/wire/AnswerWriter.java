package dev.syncruns.simulator.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Puts answers on one connection. */
final class AnswerWriter {

  private static final int BUFFER = 16 * 1024;

  private final OutputStream socket;
  private final Pacer pacer;

  AnswerWriter(OutputStream socket, Pacer pacer) {
    this.socket = socket;
    this.pacer = pacer;
  }

  /**
   * Sends an answer up to its end or its cut.
   *
   * @return true when the connection can carry another answer
   */
  boolean send(Answer answer, boolean bodyWanted) throws IOException {
    OutputStream out =
        answer.pace().isPresent()
            ? new PacedOutput(socket, answer.pace().get(), pacer)
            : new BufferedOutputStream(socket, BUFFER);
    boolean chunked = isChunked(answer);
    try {
      if (answer.cut().filter(Cut::isBeforeHead).isPresent()) {
        throw new CutException();
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

  private static void sendBody(Answer answer, boolean chunked, OutputStream out)
      throws IOException {
    ChunkedOutput chunks = new ChunkedOutput(out);
    OutputStream body = chunked ? chunks : out;
    if (answer.cut().isPresent()) {
      body = new CuttingOutput(body, answer.cut().get().bodyBytes());
    }
    answer.content().writeTo(body);
    if (answer.cut().isPresent()) {
      throw new CutException();
    }
    if (chunked) {
      chunks.finish();
    }
  }

  private static boolean isChunked(Answer answer) {
    return answer.content().length().isEmpty()
        && answer.headers().first("Content-Length").isEmpty();
  }

  private static String head(Answer answer, boolean chunked) {
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
}

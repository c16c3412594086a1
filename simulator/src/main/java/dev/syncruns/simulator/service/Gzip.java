package dev.syncruns.simulator.service;

import dev.syncruns.simulator.wire.Answer;
import dev.syncruns.simulator.wire.Content;
import dev.syncruns.simulator.wire.HeaderList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compression of answers for clients that ask for it. */
public final class Gzip {

  private static final long WORTHWHILE = 1024;

  private Gzip() {}

  /**
   * An answer as a client takes it. What is small, compressed already, or not sent as it is, stays
   * as it is.
   *
   * @param answer the answer
   * @param request the headers of the request
   * @return the answer, compressed if the client asked for gzip
   */
  public static Answer compressed(Answer answer, HeaderList request) {
    boolean wanted =
        request.first("Accept-Encoding").orElse("").toLowerCase(Locale.ROOT).contains("gzip");
    if (!wanted || !answer.isPlain() || answer.content().length().orElse(0) < WORTHWHILE) {
      return answer;
    }
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
      answer.content().writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer
        .withContent(Content.of(small.toByteArray()))
        .withHeader("Content-Encoding", "gzip");
  }
}

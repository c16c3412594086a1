package dev.syncruns.simulator.wire;

import java.io.IOException;

/** What came in is not a request this server can read; carries the status to answer with. */
final class BadRequestException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  BadRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  Answer answer() {
    return Answer.text(status, "text/plain; charset=utf-8", String.valueOf(getMessage()));
  }
}

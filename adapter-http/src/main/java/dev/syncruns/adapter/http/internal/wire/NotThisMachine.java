package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/** An address without TLS whose host is not, or not only, this machine. */
final class NotThisMachine extends IOException {
  private static final long serialVersionUID = 1L;

  NotThisMachine() {
    super("http to a host that is not only this machine");
  }
}

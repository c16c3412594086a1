package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/** An answer without a status line of HTTP. */
public final class NotHttp extends IOException {
  private static final long serialVersionUID = 1L;

  NotHttp() {
    super("the answer is not HTTP");
  }
}

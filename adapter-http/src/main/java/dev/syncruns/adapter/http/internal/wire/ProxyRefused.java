package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/** A proxy does not make the connection to the server. */
final class ProxyRefused extends IOException {
  private static final long serialVersionUID = 1L;

  ProxyRefused() {
    super("the proxy refuses the connection");
  }
}

package dev.syncruns.adapter.http.internal.wire;

import java.net.Authenticator;

/** The authenticator that knows no password, so that the JVM's own is not asked. */
final class NobodyElse extends Authenticator {
  static final NobodyElse INSTANCE = new NobodyElse();

  private NobodyElse() {}
}

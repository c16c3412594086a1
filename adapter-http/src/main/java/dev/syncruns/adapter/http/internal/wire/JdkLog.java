package dev.syncruns.adapter.http.internal.wire;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The JDK's own log of requests, which at level {@code FINE} holds every header with its secrets:
 * kept off, whatever the level of the loggers above it.
 */
final class JdkLog {
  // A strong reference: the log manager forgets loggers, and their levels, that nobody holds.
  private static final Logger REQUESTS =
      Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

  private JdkLog() {}

  static void keepOff() {
    if (!Level.OFF.equals(REQUESTS.getLevel())) {
      REQUESTS.setLevel(Level.OFF);
    }
  }
}

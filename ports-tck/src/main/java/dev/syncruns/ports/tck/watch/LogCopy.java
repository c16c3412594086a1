package dev.syncruns.ports.tck.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** A log handler that copies what is logged, parameters and stack traces included. */
final class LogCopy extends Handler {
  private final ByteArrayOutputStream text;
  private final Supplier<Set<String>> leftOut;

  LogCopy(ByteArrayOutputStream text, Supplier<Set<String>> leftOut) {
    this.text = text;
    this.leftOut = leftOut;
    setFormatter(new SimpleFormatter());
    setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord entry) {
    if (!leftOut.get().contains(String.valueOf(entry.getLoggerName()))) {
      text.writeBytes(getFormatter().format(entry).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

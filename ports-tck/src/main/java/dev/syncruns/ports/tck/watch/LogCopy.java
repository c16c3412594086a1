package dev.syncruns.ports.tck.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** A log handler that copies records with parameters and stack traces. */
final class LogCopy extends Handler {
  private final ByteArrayOutputStream text;

  LogCopy(ByteArrayOutputStream text) {
    this.text = text;
    setFormatter(new SimpleFormatter());
    setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord entry) {
    text.writeBytes(getFormatter().format(entry).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

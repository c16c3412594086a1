package dev.syncruns.cli;

import dev.syncruns.adapter.http.Exchange;
import dev.syncruns.adapter.http.ExchangeListener;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.FileReason;
import dev.syncruns.cli.prepared.Release;
import dev.syncruns.cli.render.json.HarFile;
import dev.syncruns.cli.render.json.TracedExchange;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The trace of one command's requests in a file, whole also when the command fails or is
 * interrupted. Safe to use from many threads at once.
 */
final class Trace implements ExchangeListener, AutoCloseable {
  private final String name;
  private @Nullable HarFile file;

  private Trace(String name, @Nullable HarFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * A trace in the file of this name, which is replaced when the trace is whole; without a name no
   * trace.
   *
   * @throws CliFailure when it can't be written
   */
  static Trace to(@Nullable String name, Path directory) {
    if (name == null) {
      return new Trace("", null);
    }
    try {
      Trace trace = new Trace(name, HarFile.create(directory.resolve(name), Release.version()));
      Runtime.getRuntime().addShutdownHook(new Thread(trace::interrupted));
      return trace;
    } catch (IOException | InvalidPathException unwritable) {
      throw unwritable(name, unwritable);
    }
  }

  @Override
  public synchronized void onExchange(Exchange exchange) {
    if (file != null) {
      file.add(
          new TracedExchange(
              exchange.method(),
              exchange.uri(),
              exchange.status(),
              exchange.requestHeaders(),
              exchange.responseHeaders(),
              exchange.receivedBytes(),
              exchange.began(),
              exchange.took()));
    }
  }

  /**
   * Ends the trace.
   *
   * @throws CliFailure when it can't be written
   */
  @Override
  public synchronized void close() {
    HarFile whole = file;
    file = null;
    try {
      if (whole != null) {
        whole.close();
      }
    } catch (IOException unwritable) {
      throw unwritable(name, unwritable);
    }
  }

  private void interrupted() {
    try {
      close();
    } catch (CliFailure unwritable) {
      // The process ends, and nobody is left to be told.
    }
  }

  private static CliFailure unwritable(String name, Exception why) {
    return CliFailure.config("the trace can't be written: " + name + ": " + FileReason.of(why))
        .suggest("--trace with a file in a directory that you may write to")
        .causedBy(why);
  }
}

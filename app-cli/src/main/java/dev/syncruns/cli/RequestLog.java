package dev.syncruns.cli;

import dev.syncruns.adapter.http.core.config.Exchange;
import dev.syncruns.adapter.http.core.config.ExchangeListener;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.CliException.FileReason;
import dev.syncruns.cli.output.HarFile;
import dev.syncruns.cli.output.HarFile.TracedExchange;
import dev.syncruns.cli.output.StaticHelp.Release;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a command: counts them, remembers the service's clock, and tells of them on
 * standard error: with {@code -v} one line each and each wait, with {@code -vv} headers as well.
 * Told from many threads at once.
 */
final class RequestLog implements CallListener {
  private final int verbosity;
  private final Terminal err;
  private final AtomicLong count = new AtomicLong();
  private volatile @Nullable Duration skew;

  RequestLog(int verbosity, Terminal err) {
    this.verbosity = verbosity;
    this.err = err;
  }

  /** How many requests were made. */
  long requests() {
    return count.get();
  }

  /** How far the service's clock was ahead of ours when it last answered with its time. */
  Optional<Duration> skew() {
    return Optional.ofNullable(skew);
  }

  /** Counts an exchange with the service and tells of it. */
  void onExchange(Exchange exchange) {
    count.incrementAndGet();
    exchange.responseHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Date"))
        .findFirst()
        .ifPresent(date -> remember(exchange.began().plus(exchange.took()), date.getValue()));
    tell(exchange);
  }

  /** Tells of what the service does otherwise and is accepted. */
  synchronized void warn(String warning) {
    err.line("warning: " + warning);
  }

  /** Tells of an exchange. */
  synchronized void tell(Exchange exchange) {
    Integer status = exchange.status();
    tell(
        1,
        exchange.method()
            + " "
            + exchange.uri()
            + " -> "
            + (status == null ? "no answer" : status)
            + " in "
            + exchange.took().toMillis()
            + " ms, "
            + exchange.receivedBytes()
            + " bytes");
    headers(">", exchange.requestHeaders());
    headers("<", exchange.responseHeaders());
  }

  private void remember(Instant received, String date) {
    try {
      Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      skew = Duration.between(received, there);
    } catch (DateTimeException notReadable) {
      skew = null;
    }
  }

  private void headers(String direction, Map<String, String> headers) {
    headers.forEach((name, value) -> tell(2, "  " + direction + " " + name + ": " + value));
  }

  @Override
  public Call begin(CallContext context) {
    return new Call() {
      @Override
      public void failed(int attempt, Duration took, Problem problem) {
        tell(1, "  attempt " + attempt + " failed: " + problem.getMessage());
      }

      @Override
      public void waits(int nextAttempt, Duration wait, Problem problem) {
        tell(1, "  waits " + wait.toMillis() + " ms before attempt " + nextAttempt);
      }

      @Override
      public void end(CallEnd end) {
        end.givenUp().ifPresent(reason -> tell(1, "  gives up: " + reason.description()));
      }
    };
  }

  private synchronized void tell(int least, String line) {
    if (verbosity >= least) {
      err.line(line);
    }
  }

  /**
   * The trace of one command's requests in a file, whole also when the command fails or is
   * interrupted. Safe to use from many threads at once.
   */
  static final class Trace implements ExchangeListener, AutoCloseable {
    private final String name;
    private @Nullable HarFile file;

    private Trace(String name, @Nullable HarFile file) {
      this.name = name;
      this.file = file;
    }

    /**
     * A trace in the file of this name, which is replaced when the trace is whole; without a name
     * no trace.
     *
     * @throws CliException when it can't be written
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
     * @throws CliException when it can't be written
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
      } catch (CliException unwritable) {
        // The process ends, and nobody is left to be told.
      }
    }

    private static CliException unwritable(String name, Exception why) {
      return CliException.config("the trace can't be written: " + name + ": " + FileReason.of(why))
          .suggest("--trace with a file in a directory that you may write to")
          .causedBy(why);
    }
  }
}

package dev.syncruns.ports.tck.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * An SLF4J provider that passes everything to {@code java.util.logging}, so that {@link Canary}
 * captures SLF4J at all levels. Canary selects it with the system property {@code slf4j.provider};
 * other providers may remain on the class path.
 */
public final class Slf4jToLog implements SLF4JServiceProvider {
  private final Map<String, org.slf4j.Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** A provider, for SLF4J. */
  public Slf4jToLog() {}

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> loggers.computeIfAbsent(name, JulLogger::new);
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static final class JulLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient Logger logger;

    JulLogger(String name) {
      this.name = name;
      this.logger = Logger.getLogger(name);
    }

    @Override
    public boolean isTraceEnabled() {
      return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
      return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
      return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
      return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
      return isEnabled(Level.ERROR);
    }

    private boolean isEnabled(Level level) {
      return logger.isLoggable(of(level));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        @Nullable Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      LogRecord entry =
          new LogRecord(of(level), MessageFormatter.basicArrayFormat(message, arguments));
      entry.setLoggerName(name);
      entry.setThrown(thrown);
      logger.log(entry);
    }

    private static java.util.logging.Level of(Level level) {
      return switch (level) {
        case TRACE -> java.util.logging.Level.FINEST;
        case DEBUG -> java.util.logging.Level.FINE;
        case INFO -> java.util.logging.Level.INFO;
        case WARN -> java.util.logging.Level.WARNING;
        case ERROR -> java.util.logging.Level.SEVERE;
      };
    }
  }
}

package dev.syncruns.ports.tck.watch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails a test in which a secret appears in standard output, standard error or the log, by {@code
 * java.util.logging}, {@code System.Logger} or SLF4J, at any level. For tests that run
 * sequentially, because it replaces the streams of the process.
 *
 * <p>{@link Slf4jToLog} captures SLF4J, and is selected here. If SLF4J was bound to another
 * provider before, every test fails with an explanation: start the tests' JVM with {@code
 * -Dslf4j.provider=dev.syncruns.ports.tck.watch.Slf4jToLog}.
 */
public final class Canary implements BeforeEachCallback, AfterEachCallback {
  private static final int CONTEXT = 300;
  private static final String PROVIDER_PROPERTY = "slf4j.provider";
  private static final String WATCHED = "SLF4J is watched";

  static {
    if (System.getProperty(PROVIDER_PROPERTY) == null) {
      System.setProperty(PROVIDER_PROPERTY, Slf4jToLog.class.getName());
    }
  }

  private final Supplier<List<String>> secrets;
  private final Supplier<Set<String>> loggersOutOfReach;
  private final Map<Logger, Level> levels = new LinkedHashMap<>();
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final LogCopy log;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** Creates a check for {@code secrets}. */
  public Canary(List<String> secrets) {
    this(() -> secrets, Set::of);
  }

  /**
   * Creates a check that ignores some loggers.
   *
   * @param secrets supplies the secrets
   * @param loggersOutOfReach supplies the names of the ignored loggers
   */
  public Canary(Supplier<List<String>> secrets, Supplier<Set<String>> loggersOutOfReach) {
    this.secrets = secrets;
    this.loggersOutOfReach = loggersOutOfReach;
    this.log = new LogCopy(text);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    PrintStream copy = new PrintStream(text, true, StandardCharsets.UTF_8);
    System.setOut(copy);
    System.setErr(copy);
    Logger.getLogger("").addHandler(log);
    setLevel("", Level.ALL);
    loggersOutOfReach.get().forEach(name -> setLevel(name, Level.OFF));
    LoggerFactory.getLogger(Canary.class).trace(WATCHED);
    if (!text.toString(StandardCharsets.UTF_8).contains(WATCHED)) {
      throw new AssertionError(
          "SLF4J was bound to "
              + LoggerFactory.getILoggerFactory().getClass().getName()
              + " before, so a secret that it is given goes unseen: start the tests with -D"
              + PROVIDER_PROPERTY
              + "="
              + Slf4jToLog.class.getName());
    }
  }

  private void setLevel(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    levels.put(logger, logger.getLevel());
    logger.setLevel(level);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    levels.forEach(Logger::setLevel);
    levels.clear();
    Logger.getLogger("").removeHandler(log);
    System.setOut(out);
    System.setErr(err);
    String written = text.toString(StandardCharsets.UTF_8);
    text.reset();
    assertHidden(written);
  }

  /** Fails if {@code written} contains a secret, in plain text or Base64; does not repeat it. */
  public void assertHidden(String written) {
    for (String secret : secrets.get()) {
      for (String form : List.of(secret, base64(secret))) {
        int at = written.indexOf(form);
        if (at >= 0) {
          String before = written.substring(Math.max(0, at - CONTEXT), at);
          throw new AssertionError("a secret is visible after: " + before);
        }
      }
    }
  }

  /** Fails if the printed form of {@code thrown} contains a secret. */
  public void assertHidden(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertHidden(trace.toString());
  }

  private static String base64(String secret) {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }
}

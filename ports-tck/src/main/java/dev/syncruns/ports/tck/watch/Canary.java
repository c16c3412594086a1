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
 * A watch over secrets: fails a test during which one appeared in standard output, standard error
 * or the log, be it {@code java.util.logging}, {@code System.Logger} or SLF4J, at any level. For
 * tests that run one at a time, because it takes the streams of the whole process.
 *
 * <p>SLF4J is watched by {@link Slf4jToLog}, which is chosen here. Where it was bound to another
 * provider before, every test fails and says so: start the tests' JVM with {@code
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

  /** A watch over {@code secrets}. */
  public Canary(List<String> secrets) {
    this(() -> secrets, Set::of);
  }

  /**
   * A watch over {@code secrets} that leaves out some loggers.
   *
   * @param secrets gives the secrets
   * @param loggersOutOfReach gives the names of the loggers that are left out
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

  /** Fails when {@code written} holds a secret, plainly or in Base64; does not repeat it. */
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

  /** Fails when anything that is printed of {@code thrown} holds a secret. */
  public void assertHidden(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertHidden(trace.toString());
  }

  private static String base64(String secret) {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.syncruns.ports.tck.watch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A watch over secrets: fails a test during which one appeared in standard output, standard error
 * or the log of {@code java.util.logging}, at any level. For tests that run one at a time, because
 * it takes the streams of the whole process.
 */
public final class Canary implements BeforeEachCallback, AfterEachCallback {
  private static final int CONTEXT = 300;

  private final Supplier<List<String>> secrets;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final LogCopy log;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Level level = Logger.getLogger("").getLevel();

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
    this.log = new LogCopy(text, loggersOutOfReach);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    PrintStream copy = new PrintStream(text, true, StandardCharsets.UTF_8);
    System.setOut(copy);
    System.setErr(copy);
    Logger root = Logger.getLogger("");
    root.addHandler(log);
    root.setLevel(Level.ALL);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Logger root = Logger.getLogger("");
    root.setLevel(level);
    root.removeHandler(log);
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

package dev.syncruns.cli;

import dev.syncruns.cli.error.CliException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables as the caller set them. The launcher starts Java with a UTF-8 locale,
 * so that arguments, paths and variables beyond ASCII arrive, and hands the caller's {@code LC_ALL}
 * on in a system property.
 */
final class CallerEnvironment {
  private static final String CALLERS_LOCALE = "syncruns.launcher.lc-all";
  private static final String LOCALE = "LC_ALL";
  private static final char UNDECODABLE = '\uFFFD';
  private static final List<String> PATHS = List.of("HOME", "XDG_CONFIG_HOME");

  private CallerEnvironment() {}

  /** The variables of this process, with the caller's locale. */
  public static Map<String, String> read() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    restoreIn(variables);
    return Map.copyOf(variables);
  }

  private static void restoreIn(Map<String, String> variables) {
    String callers = System.getProperty(CALLERS_LOCALE);
    if (callers != null && callers.isEmpty()) {
      variables.remove(LOCALE);
    } else if (callers != null) {
      variables.put(LOCALE, callers);
    }
  }

  /**
   * Refuses what Java could not decode, rather than use another text.
   *
   * @throws CliException when an argument or the path of the settings lost characters
   */
  public static void refuseUndecodable(Map<String, String> variables, String... arguments) {
    String charset = System.getProperty("sun.jnu.encoding", "");
    if (charset.equals("UTF-8")) {
      return;
    }
    for (String argument : arguments) {
      refuse("the argument", argument, charset);
    }
    for (String name : PATHS) {
      refuse(name, variables.get(name), charset);
    }
  }

  private static void refuse(String what, @Nullable String text, String charset) {
    if (text != null && text.indexOf(UNDECODABLE) >= 0) {
      throw CliException.config(
              what + " \"" + text + "\" has characters that the locale's character set lacks")
          .row("charset", charset)
          .suggest("LC_ALL=C.UTF-8, or another UTF-8 locale that \"locale -a\" lists");
    }
  }
}

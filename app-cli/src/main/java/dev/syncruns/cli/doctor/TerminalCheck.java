package dev.syncruns.cli.doctor;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at what the environment says of the terminal. */
final class TerminalCheck {
  private static final String NAME = "terminal";

  private TerminalCheck() {}

  static Finding finding(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    String terminal = environment.getOrDefault("TERM", "");
    String kind = terminal.isEmpty() ? "TERM is not set" : "TERM is " + terminal;
    if (isUtf8(locale)) {
      return Finding.ok(NAME, "utf-8, " + kind);
    }
    return Finding.warning(
        NAME,
        (locale.isEmpty() ? "no locale is set" : "the locale " + locale + " is not utf-8")
            + ", "
            + kind,
        "set LANG to a UTF-8 locale such as C.UTF-8, or glyphs may be unreadable");
  }

  private static boolean isUtf8(String locale) {
    String upper = locale.toUpperCase(Locale.ROOT);
    return upper.contains("UTF-8") || upper.contains("UTF8");
  }
}

package dev.syncruns.cli.render.convert;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Halves of characters in JSON. The service may send them, JSON allows them, and the reader that
 * filters need refuses them in names.
 */
final class Surrogates {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}(\\\\u[dD][c-fC-F]\\p{XDigit}{2})?"
              + "|(u[dD][c-fC-F]\\p{XDigit}{2})"
              + "|.)",
          Pattern.DOTALL);
  private static final String REPLACEMENT = Matcher.quoteReplacement("\\ufffd");

  private Surrogates() {}

  /** {@code json} with the replacement character in place of each half without its other half. */
  static String paired(String json) {
    return json.toLowerCase(Locale.ROOT).contains("\\ud")
        ? ESCAPE.matcher(json).replaceAll(Surrogates::paired)
        : json;
  }

  private static String paired(MatchResult escape) {
    boolean high = escape.group().matches("\\\\u[dD][89abAB]\\p{XDigit}{2}");
    return high || escape.group(2) != null ? REPLACEMENT : Matcher.quoteReplacement(escape.group());
  }
}

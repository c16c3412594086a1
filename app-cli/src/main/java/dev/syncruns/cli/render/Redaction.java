package dev.syncruns.cli.render;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts of the service: signatures and tokens in the query of an address (a
 * pre-authenticated download address is a bearer secret), passwords in an address, bearer tokens.
 */
public final class Redaction {
  private static final String HIDDEN = "***";
  private static final Pattern QUERY =
      Pattern.compile(
          "([?&;](?:[\\w.-]*token|sig|signature|x-amz-signature|x-goog-signature|api[_-]?key"
              + "|secret|client_secret|password|pwd)=)[^&;#\\s\"'<>]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_INFO =
      Pattern.compile(
          "(\\b[a-z][a-z0-9+.-]{0,20}://)[^/?#@\\s\"']{1,500}@", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEARER =
      Pattern.compile("(\\bbearer\\s+)[\\w.~+/=-]{8,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern JWT =
      Pattern.compile("\\beyJ[\\w-]{8,}+(\\.[\\w-]{8,}+(?:\\.[\\w-]*+)?)?");

  private Redaction() {}

  /** {@code text} without secrets. */
  public static String redact(String text) {
    String safe = text;
    if (safe.indexOf('=') >= 0) {
      safe = QUERY.matcher(safe).replaceAll("$1" + HIDDEN);
    }
    if (safe.contains("://") && safe.indexOf('@') >= 0) {
      safe = USER_INFO.matcher(safe).replaceAll("$1" + HIDDEN + "@");
    }
    if (safe.contains("earer") || safe.contains("EARER")) {
      safe = BEARER.matcher(safe).replaceAll("$1" + HIDDEN);
    }
    if (safe.contains("eyJ")) {
      safe = JWT.matcher(safe).replaceAll(Redaction::withoutToken);
    }
    return safe;
  }

  /**
   * What begins like a token is matched even where it is none, so that none of it is read twice.
   */
  private static String withoutToken(MatchResult found) {
    return found.group(1) == null ? Matcher.quoteReplacement(found.group()) : HIDDEN;
  }
}

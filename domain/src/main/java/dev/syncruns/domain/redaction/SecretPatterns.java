package dev.syncruns.domain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides texts with the form of a secret, in any encoding: signatures and tokens in URL queries (a
 * pre-authenticated download URL is a bearer secret), passwords in URLs, bearer tokens and JSON Web
 * Tokens.
 */
public final class SecretPatterns {
  private static final String HIDDEN = "***";
  private static final Pattern QUERY =
      Pattern.compile(
          "[?&;](?:[\\w.-]*token|sig|signature|x-amz-signature|x-goog-signature|api[_-]?key"
              + "|secret|client_secret|password|pwd)=([^&;#\\s\"'<>]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_INFO =
      Pattern.compile(
          "\\b[a-z][a-z0-9+.-]{0,20}://([^/?#@\\s\"']{1,500})@", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEARER =
      Pattern.compile("\\bbearer\\s+([\\w.~+/=-]{8,})", Pattern.CASE_INSENSITIVE);

  /** Also matches texts that only begin like a token, so that no part is scanned twice. */
  private static final Pattern JWT =
      Pattern.compile("\\b(eyJ[\\w-]{8,}+\\.[\\w-]{8,}+(?:\\.[\\w-]*+)?)|\\beyJ[\\w-]{8,}+");

  private SecretPatterns() {}

  /** Returns {@code text} without secrets; the same instance if it has none. */
  public static String redact(String text) {
    String plain = hide(text, text, null);
    if (!DecodedText.isEncoded(plain)) {
      return plain;
    }
    DecodedText decoded = DecodedText.of(plain);
    return hide(plain, decoded.text(), decoded);
  }

  private static String hide(String text, String searched, @Nullable DecodedText places) {
    List<int[]> found = new ArrayList<>();
    if (searched.indexOf('=') >= 0) {
      find(QUERY, searched, found);
    }
    if (searched.contains("://") && searched.indexOf('@') >= 0) {
      find(USER_INFO, searched, found);
    }
    if (searched.contains("earer") || searched.contains("EARER")) {
      find(BEARER, searched, found);
    }
    if (searched.contains("eyJ")) {
      find(JWT, searched, found);
    }
    return Ranges.hidden(text, found, places, HIDDEN);
  }

  private static void find(Pattern pattern, String text, List<int[]> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.start(1) >= 0 && !matcher.group(1).equals(HIDDEN)) {
        found.add(new int[] {matcher.start(1), matcher.end(1)});
      }
    }
  }
}

package dev.syncruns.domain.paging;

import java.util.OptionalLong;

/**
 * A link of a page ("Link" on the API's page), used as a hint. Only {@code $skip} and {@code $top}
 * are read from it, never scheme, host or path: a token must not be sent to an address from the
 * server, and the API's own examples contain links that are not valid URLs.
 *
 * @param href the exact text of the link; untrusted.
 */
public record PageLink(String href) {
  /** A link without a URL: the service indicated another page but not its position. */
  public static final PageLink BLANK = new PageLink("");

  private static final int MAX_DIGITS = 18;

  public boolean isBlank() {
    return href.isBlank();
  }

  /** Returns the position of the link; empty without a readable {@code $skip}. */
  public OptionalLong skip() {
    return parameter("skip");
  }

  /** Returns the page size of the link; empty without a readable {@code $top}. */
  public OptionalLong top() {
    return parameter("top");
  }

  private OptionalLong parameter(String name) {
    for (String part : href.split("[?&#]", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && isParameter(part.substring(0, equals), name)) {
        return number(part.substring(equals + 1));
      }
    }
    return OptionalLong.empty();
  }

  private static boolean isParameter(String written, String name) {
    return written.equalsIgnoreCase("$" + name) || written.equalsIgnoreCase("%24" + name);
  }

  private static OptionalLong number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}

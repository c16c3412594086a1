package dev.syncruns.domain.paging;

import java.util.OptionalLong;

/**
 * A link of a page: a hint of where another page lies ("Link" on the API's page). Only {@code
 * $skip} and {@code $top} are ever read from it; its scheme, host and path are never used, because
 * an address from the server is no place to send a token to, and because the API's own examples
 * hold links that are no valid addresses.
 *
 * @param href the exact text of the link; untrusted.
 */
public record PageLink(String href) {
  /** A link without an address: the service named a page and did not say which. */
  public static final PageLink BLANK = new PageLink("");

  private static final int MAX_DIGITS = 18;

  /** Whether there is nothing in the link. */
  public boolean isBlank() {
    return href.isBlank();
  }

  /** The position the link points to; empty when it has no readable {@code $skip}. */
  public OptionalLong skip() {
    return parameter("skip");
  }

  /** The page size of the link; empty when it has no readable {@code $top}. */
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

package dev.syncruns.domain.run;

import java.util.Locale;
import java.util.Optional;

/**
 * The id of a manifest connection, which becomes a path segment of requests: 1 to {@value
 * #MAX_LENGTH} unreserved characters of RFC 3986 (letters, digits, {@code - . _ ~}), but neither
 * {@code .} nor {@code ..}. Usually 43 characters of base64url. Case-sensitive.
 *
 * @param value the exact text
 */
public record ConnectionId(String value) {
  /** Maximum length of an id. */
  public static final int MAX_LENGTH = 128;

  /**
   * Rejects texts that could address another resource.
   *
   * @throws IllegalArgumentException if the value is not valid; the message contains at most one
   *     character of it
   */
  public ConnectionId {
    problemOf(value).ifPresent(ConnectionId::refuse);
  }

  /**
   * Returns the id with the text {@code value}.
   *
   * @throws IllegalArgumentException if it is not a valid id
   */
  public static ConnectionId of(String value) {
    return new ConnectionId(value);
  }

  private static Optional<String> problemOf(String value) {
    if (value.isEmpty()) {
      return Optional.of("is empty");
    }
    if (value.length() > MAX_LENGTH) {
      return Optional.of(
          "has " + value.length() + " characters, at most " + MAX_LENGTH + " are allowed");
    }
    if (value.equals(".") || value.equals("..")) {
      return Optional.of("is a relative path");
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isUnreserved(value.charAt(i))) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "has U+%04X at position %d; allowed are letters, digits, '-', '.', '_' and '~'",
                value.codePointAt(i),
                i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException("the connection id " + why);
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.syncruns.ports.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2.0 bearer token (RFC 6750): letters, digits and {@code - . _ ~ + /}, followed by any
 * number of {@code =}; at most {@value #MAX_LENGTH} characters. Only {@link #value()} returns its
 * text; no other text contains it.
 */
public final class AccessToken {
  /** Maximum length of a token. */
  public static final int MAX_LENGTH = 16_384;

  private static final Pattern B64_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final String value;

  private AccessToken(String value) {
    this.value = value;
  }

  /**
   * Returns the token with the text {@code value}.
   *
   * @throws IllegalArgumentException if it is not a valid token; the message never contains it
   */
  public static AccessToken of(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the access token is empty");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the access token has more than " + MAX_LENGTH + " characters");
    }
    if (!B64_TOKEN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the access token has an invalid character at position " + badPosition(value));
    }
    return new AccessToken(value);
  }

  private static int badPosition(String value) {
    int position = 0;
    while (position < value.length()
        && B64_TOKEN.matcher(value.substring(0, position + 1)).matches()) {
      position++;
    }
    return position + 1;
  }

  /** The text of the token: a secret. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccessToken that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "AccessToken(hidden)";
  }
}

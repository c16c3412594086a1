package dev.syncruns.adapter.http.internal.json;

import org.jspecify.annotations.Nullable;

/** What a token endpoint answers (RFC 6749, sections 5.1 and 5.2). Holds a secret. */
public final class TokenGrant {
  private final @Nullable String accessToken;
  private final @Nullable String tokenType;
  private final @Nullable Long expiresIn;
  private final @Nullable String error;

  private TokenGrant(
      @Nullable String accessToken,
      @Nullable String tokenType,
      @Nullable Long expiresIn,
      @Nullable String error) {
    this.accessToken = accessToken;
    this.tokenType = tokenType;
    this.expiresIn = expiresIn;
    this.error = error;
  }

  static TokenGrant read(JsonSource in) {
    String accessToken = null;
    String tokenType = null;
    Long expiresIn = null;
    String error = null;
    while (in.nextField()) {
      switch (in.name()) {
        case "access_token" -> accessToken = in.once();
        case "token_type" -> tokenType = in.text();
        case "expires_in" -> expiresIn = in.integer();
        case "error" -> error = in.text();
        default -> in.skip();
      }
    }
    return new TokenGrant(accessToken, tokenType, expiresIn, error);
  }

  /** The token: a secret; null when there is none. */
  public @Nullable String accessToken() {
    return accessToken;
  }

  /** How the token is used, {@code Bearer}; may be null. */
  public @Nullable String tokenType() {
    return tokenType;
  }

  /** The token's lifetime in seconds; null when unknown. */
  public @Nullable Long expiresIn() {
    return expiresIn;
  }

  /** The code of the error, e.g. {@code invalid_client}; may be null. Untrusted. */
  public @Nullable String error() {
    return error;
  }

  @Override
  public String toString() {
    return "TokenGrant(hidden)";
  }
}

package dev.syncruns.adapter.http.core.internal.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The response of a token endpoint (RFC 6749, sections 5.1 and 5.2). Contains a secret. */
public final class TokenResponse {
  private final @Nullable String accessToken;
  private final @Nullable String tokenType;
  private final @Nullable Long expiresIn;
  private final @Nullable String error;

  private TokenResponse(
      @Nullable String accessToken,
      @Nullable String tokenType,
      @Nullable Long expiresIn,
      @Nullable String error) {
    this.accessToken = accessToken;
    this.tokenType = tokenType;
    this.expiresIn = expiresIn;
    this.error = error;
  }

  static TokenResponse read(JsonCursor in) throws IOException {
    String accessToken = null;
    String tokenType = null;
    Long expiresIn = null;
    String error = null;
    while (in.nextField()) {
      switch (in.name()) {
        case "access_token" -> accessToken = in.string();
        case "token_type" -> tokenType = in.text();
        case "expires_in" -> expiresIn = in.integer();
        case "error" -> error = in.text();
        default -> in.skip();
      }
    }
    return new TokenResponse(accessToken, tokenType, expiresIn, error);
  }

  /** The token: a secret; null if there is none. */
  public @Nullable String accessToken() {
    return accessToken;
  }

  /** The token type, {@code Bearer}; may be null. */
  public @Nullable String tokenType() {
    return tokenType;
  }

  /** The token's lifetime in seconds; null when unknown. */
  public @Nullable Long expiresIn() {
    return expiresIn;
  }

  /** The error code, such as {@code invalid_client}; may be null. Untrusted. */
  public @Nullable String error() {
    return error;
  }

  @Override
  public String toString() {
    return "TokenGrant(hidden)";
  }

  /**
   * The used metadata of a token issuer (OpenID Connect Discovery 1.0).
   *
   * @param tokenEndpoint the token endpoint; null if not stated; untrusted.
   */
  public record IssuerMetadata(@Nullable String tokenEndpoint) {

    static IssuerMetadata read(JsonCursor in) throws IOException {
      String tokenEndpoint = null;
      while (in.nextField()) {
        if (in.name().equals("token_endpoint")) {
          tokenEndpoint = in.text();
        } else {
          in.skip();
        }
      }
      return new IssuerMetadata(tokenEndpoint);
    }
  }

  /** The used claims of a JSON Web Token. Contains no secret. */
  public static final class TokenClaims {
    private final @Nullable Long expires;

    private TokenClaims(@Nullable Long expires) {
      this.expires = expires;
    }

    static TokenClaims read(JsonCursor in) throws IOException {
      Long expires = null;
      while (in.nextField()) {
        if (in.name().equals("exp")) {
          expires = in.integer();
        } else {
          in.skip();
        }
      }
      return new TokenClaims(expires);
    }

    /** The expiry in seconds since 1970; null if not stated. */
    public @Nullable Long expires() {
      return expires;
    }

    @Override
    public String toString() {
      return "TokenClaims(expires " + expires + ")";
    }
  }
}

package dev.syncruns.adapter.http.internal.json;

import org.jspecify.annotations.Nullable;

/** What a JSON Web Token says of itself, as far as it is of use here. Holds no secret. */
public final class TokenClaims {
  private final @Nullable Long expires;

  private TokenClaims(@Nullable Long expires) {
    this.expires = expires;
  }

  static TokenClaims read(JsonSource in) {
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

  /** When it expires, in seconds since 1970; null when it does not say. */
  public @Nullable Long expires() {
    return expires;
  }

  @Override
  public String toString() {
    return "TokenClaims(expires " + expires + ")";
  }
}

package dev.syncruns.adapter.http;

import dev.syncruns.adapter.http.internal.token.FixedToken;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;

/** The sources of access tokens. All are safe to use from many threads at once. */
public final class AccessTokens {

  private AccessTokens() {}

  /** Always the same token, until the service refuses it. */
  public static AccessTokenProvider fixed(AccessToken token) {
    return new FixedToken(token);
  }
}

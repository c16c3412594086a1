package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.Optional;

/** Always the same token; there is no other when it is refused. */
public final class FixedAccessTokenProvider implements AccessTokenProvider {
  private final AccessToken token;

  /** The given token. */
  public FixedAccessTokenProvider(AccessToken token) {
    this.token = token;
  }

  @Override
  public AccessToken token() {
    return token;
  }

  @Override
  public Optional<AccessToken> cached() {
    return Optional.of(token);
  }

  @Override
  public AccessToken refresh(AccessToken refused) {
    throw TokenErrors.refused();
  }

  @Override
  public String toString() {
    return "FixedAccessTokenProvider(hidden)";
  }
}

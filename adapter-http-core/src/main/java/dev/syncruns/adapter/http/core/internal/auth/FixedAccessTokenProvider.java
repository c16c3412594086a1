package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.Optional;

/** Provides a fixed token, without a replacement if it is rejected. */
public final class FixedAccessTokenProvider implements AccessTokenProvider {
  private final AccessToken token;

  /** Creates a provider of a token. */
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

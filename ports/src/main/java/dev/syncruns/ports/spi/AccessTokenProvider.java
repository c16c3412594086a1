package dev.syncruns.ports.spi;

import java.util.Optional;

/**
 * Provides access tokens of one identity. Thread-safe.
 *
 * @see AccessToken
 */
public interface AccessTokenProvider {

  /**
   * Returns a token to send now; may block while one is obtained.
   *
   * @throws dev.syncruns.domain.problem.NotAuthenticated if none is available
   */
  AccessToken token();

  /**
   * Returns the result of {@link #token} if it is available without waiting: no network, no file,
   * no lock that another thread may hold for long. Callers then need no other thread to obtain it.
   * Never throws; empty by default.
   */
  default Optional<AccessToken> cached() {
    return Optional.empty();
  }

  /**
   * Returns a token after the service rejected one. However many threads report the same token, it
   * is replaced once.
   *
   * @param refused the rejected token
   * @throws dev.syncruns.domain.problem.NotAuthenticated if no other token is available
   */
  AccessToken refresh(AccessToken refused);
}

package dev.syncruns.ports.spi;

import java.util.Optional;

/**
 * The source of access tokens of one identity. Safe to use from many threads at once.
 *
 * @see AccessToken
 */
public interface AccessTokenProvider {

  /**
   * A token to send now; may block while one is obtained.
   *
   * @throws dev.syncruns.domain.problem.NotAuthenticated when there is none to be had
   */
  AccessToken token();

  /**
   * The token that {@link #token} would give, when that takes no time: no network, no file, no lock
   * that another thread may hold for long. Whoever calls the service then needs no other thread to
   * wait for it. Never throws; empty unless a provider has something better to say.
   */
  default Optional<AccessToken> cached() {
    return Optional.empty();
  }

  /**
   * A token to send after the service refused one. However many threads report the same token, it
   * is replaced once.
   *
   * @param refused the token that was refused
   * @throws dev.syncruns.domain.problem.NotAuthenticated when there is no other token to be had
   */
  AccessToken refresh(AccessToken refused);
}

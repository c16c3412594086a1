package dev.syncruns.ports.spi;

import java.util.Objects;

/**
 * The scope within which cached responses may be shared: a response to one identity is never given
 * to another.
 *
 * @param origin scheme, host and port of the service.
 * @param identity a text that distinguishes identities without being a secret, such as a client id
 *     or a salted hash.
 */
public record CacheScope(String origin, String identity) {

  public CacheScope {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(identity, "identity");
  }
}

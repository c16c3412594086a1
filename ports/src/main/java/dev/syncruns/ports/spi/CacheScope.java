package dev.syncruns.ports.spi;

import java.util.Objects;

/**
 * Who asks whom: what answers may be shared by. An answer that one identity got is never given to
 * another.
 *
 * @param origin scheme, host and port of the service.
 * @param identity a text that tells identities apart without being a secret, e.g. a client id or a
 *     salted hash.
 */
public record CacheScope(String origin, String identity) {

  /** Refuses null. */
  public CacheScope {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(identity, "identity");
  }
}

package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.AccessTokenProvider;
import java.time.Duration;

/**
 * A token provider under test, and its source. A case calls only methods of declared {@linkplain
 * TokenAbility abilities}.
 */
public interface TokenFixture extends AutoCloseable {

  /** The provider under test, before its first use. */
  AccessTokenProvider provider();

  /**
   * Number of requests to the source, including failed ones. A source that cannot count them counts
   * its tokens.
   */
  int asked();

  /** Makes the source work and return a new token: {@code RENEWS}. */
  default void renew() {
    throw new UnsupportedOperationException("for sources that declare RENEWS");
  }

  /** Makes the source fail: {@code FAILS}. */
  default void fail() {
    throw new UnsupportedOperationException("for sources that declare FAILS");
  }

  /** Makes the source return {@code text} as its token: {@code FAILS}. */
  default void give(String text) {
    throw new UnsupportedOperationException("for sources that declare FAILS");
  }

  /** Makes the source accept requests without responding: {@code STALLS}. */
  default void stall() {
    throw new UnsupportedOperationException("for sources that declare STALLS");
  }

  /** An upper bound of the provider's wait for an unresponsive source: {@code STALLS}. */
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** The lifetime of a token: {@code EXPIRES}. */
  default Duration lifetime() {
    throw new UnsupportedOperationException("for sources that declare EXPIRES");
  }

  /** Advances the provider's clock: {@code EXPIRES}. */
  default void pass(Duration time) {
    throw new UnsupportedOperationException("for sources that declare EXPIRES");
  }

  /** Releases all resources of the fixture. */
  @Override
  void close();
}

package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.AccessTokenProvider;
import java.time.Duration;

/**
 * A provider of tokens under test and the source behind it. A case calls only what the declared
 * {@linkplain TokenAbility abilities} are about.
 */
public interface TokenFixture extends AutoCloseable {

  /** The provider under test, which has not been asked yet. */
  AccessTokenProvider provider();

  /**
   * How often the source was asked so far, in vain or not. A source that can't tell counts the
   * tokens that it had.
   */
  int asked();

  /** Makes the source work, and have a token that it did not have before: {@code RENEWS}. */
  default void renew() {
    throw new UnsupportedOperationException("for sources that declare RENEWS");
  }

  /** Makes the source give nothing from now on: {@code FAILS}. */
  default void fail() {
    throw new UnsupportedOperationException("for sources that declare FAILS");
  }

  /** Makes the source give {@code text} where a token belongs from now on: {@code FAILS}. */
  default void give(String text) {
    throw new UnsupportedOperationException("for sources that declare FAILS");
  }

  /** Makes the source take what it is asked and say nothing from now on: {@code STALLS}. */
  default void stall() {
    throw new UnsupportedOperationException("for sources that declare STALLS");
  }

  /** The most that the provider waits for a silent source, and some: {@code STALLS}. */
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** How long a token is valid, from when it was obtained: {@code EXPIRES}. */
  default Duration lifetime() {
    throw new UnsupportedOperationException("for sources that declare EXPIRES");
  }

  /** Lets time pass for the provider: {@code EXPIRES}. */
  default void pass(Duration time) {
    throw new UnsupportedOperationException("for sources that declare EXPIRES");
  }

  /** Ends everything that was started for the fixture. */
  @Override
  void close();
}

package dev.syncruns.cli.config;

import java.net.URI;

/** The one place of the command where text becomes an address. */
public final class Addresses {

  private Addresses() {}

  /**
   * The address that a text spells.
   *
   * @throws IllegalArgumentException when it spells none
   */
  public static URI of(String text) {
    return URI.create(text);
  }
}

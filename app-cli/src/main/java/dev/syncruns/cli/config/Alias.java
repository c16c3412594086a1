package dev.syncruns.cli.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name the user gave to a connection.
 *
 * @param name the alias.
 * @param id the connection's id as configured, unchecked.
 * @param origin where the id is configured.
 * @param titleText a longer name; null when there is none.
 */
public record Alias(String name, String id, String origin, @Nullable String titleText) {

  /** The longer name; empty when there is none. */
  public Optional<String> title() {
    return Optional.ofNullable(titleText);
  }
}

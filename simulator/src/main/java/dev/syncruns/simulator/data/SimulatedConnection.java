package dev.syncruns.simulator.data;

import java.util.Objects;

/**
 * A connection that is served.
 *
 * @param id the id that goes into the path
 * @param name a short name, fit for an alias
 * @param title a title for people
 */
public record SimulatedConnection(String id, String name, String title) {

  /** Checks that all is present and that the id is not empty. */
  public SimulatedConnection {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("A connection needs an id; give it any text.");
    }
  }
}

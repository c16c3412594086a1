package dev.syncruns.simulator.data;

import java.util.Objects;

/**
 * A simulated connection.
 *
 * @param id the id in the path
 * @param name a short name, suitable as an alias
 * @param title a display title
 */
public record SimulatedConnection(String id, String name, String title) {

  /** Validates the values. */
  public SimulatedConnection {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("A connection needs an id; give it any text.");
    }
  }
}

package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.selection.RunSelector;
import java.util.Objects;

/**
 * A run to wait for.
 *
 * @param connection the connection it is of.
 * @param selector which of the connection's runs is meant.
 */
public record WaitTarget(ConnectionId connection, RunSelector selector) {

  /** Refuses null. */
  public WaitTarget {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(selector, "selector");
  }
}

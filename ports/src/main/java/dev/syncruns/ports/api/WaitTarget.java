package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.selection.RunSelector;
import java.util.Objects;

/**
 * A run to wait for.
 *
 * @param connection its connection.
 * @param selector selects the run.
 */
public record WaitTarget(ConnectionId connection, RunSelector selector) {

  public WaitTarget {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(selector, "selector");
  }
}

package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.status.RunExpectation;
import java.util.Objects;

/**
 * A connection whose status is wanted.
 *
 * @param connection the connection.
 * @param expected what is expected of its runs.
 */
public record StatusQuery(ConnectionId connection, RunExpectation expected) {

  /** Refuses null. */
  public StatusQuery {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(expected, "expected");
  }
}

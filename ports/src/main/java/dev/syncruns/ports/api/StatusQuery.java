package dev.syncruns.ports.api;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.status.RunExpectation;
import java.util.Objects;

/**
 * A connection whose status is requested.
 *
 * @param connection the connection.
 * @param expected the expectation for its runs.
 */
public record StatusQuery(ConnectionId connection, RunExpectation expected) {

  public StatusQuery {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(expected, "expected");
  }
}

package dev.syncruns.ports.in;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.status.Expected;
import java.util.Objects;

/**
 * A connection whose status is wanted.
 *
 * @param connection the connection.
 * @param expected what is expected of its runs.
 */
public record SurveyTarget(ConnectionId connection, Expected expected) {

  /** Refuses null. */
  public SurveyTarget {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(expected, "expected");
  }
}

package dev.syncruns.domain.problem;

import dev.syncruns.domain.run.ConnectionId;

/**
 * The connection was not found: 404 on the API's page. It may be deleted, of another kind, or not
 * visible to the token's owner.
 */
public final class ConnectionNotFound extends Problem {
  private static final long serialVersionUID = 1L;

  private final transient ConnectionId connection;

  /** The problem in its circumstances. */
  public ConnectionNotFound(ConnectionId connection, ProblemContext circumstances) {
    super("the connection " + connection + " was not found", circumstances);
    this.connection = connection;
  }

  /** The connection asked for. */
  public ConnectionId connection() {
    return connection;
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.connectionNotFound(this);
  }

  @Override
  ConnectionNotFound copy(ProblemContext circumstances) {
    return new ConnectionNotFound(connection, circumstances);
  }
}

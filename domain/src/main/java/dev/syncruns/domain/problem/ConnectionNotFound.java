package dev.syncruns.domain.problem;

import dev.syncruns.domain.run.ConnectionId;

/**
 * The connection was not found (404 on the API's page): it is deleted, of another kind, or not
 * visible to the token's owner.
 */
public final class ConnectionNotFound extends Problem {
  private static final long serialVersionUID = 1L;

  private final transient ConnectionId connection;

  /** Creates the problem. */
  public ConnectionNotFound(ConnectionId connection, ProblemContext context) {
    super("the connection " + connection + " was not found", context, false);
    this.connection = connection;
  }

  /** The requested connection. */
  public ConnectionId connection() {
    return connection;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.connectionNotFound(this);
  }

  @Override
  ConnectionNotFound copy(ProblemContext context) {
    return new ConnectionNotFound(connection, context);
  }
}

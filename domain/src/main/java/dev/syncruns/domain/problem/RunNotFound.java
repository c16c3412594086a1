package dev.syncruns.domain.problem;

import dev.syncruns.domain.run.ConnectionId;

/** The connection has no such run: 404 for a single run, or no match for a selector. */
public final class RunNotFound extends Problem {
  private static final long serialVersionUID = 1L;

  private final transient ConnectionId connection;
  private final String requested;

  /**
   * Creates the problem.
   *
   * @param connection the connection
   * @param requested the requested id or selector
   */
  public RunNotFound(ConnectionId connection, String requested, ProblemContext context) {
    super("the connection " + connection + " has no such run", context, false);
    this.connection = connection;
    this.requested = requested;
  }

  /** The connection. */
  public ConnectionId connection() {
    return connection;
  }

  /** The requested id or selector, as the caller gave it. */
  public String requested() {
    return requested;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.runNotFound(this);
  }

  @Override
  RunNotFound copy(ProblemContext context) {
    return new RunNotFound(connection, requested, context);
  }
}

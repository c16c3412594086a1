package dev.syncruns.domain.problem;

import dev.syncruns.domain.run.ConnectionId;

/** The connection has no such run: 404 of a single run, or none that a selector fits. */
public final class RunNotFound extends Problem {
  private static final long serialVersionUID = 1L;

  private final transient ConnectionId connection;
  private final String requested;

  /**
   * The problem in its circumstances.
   *
   * @param connection the connection asked
   * @param wanted the id or selector asked for
   */
  public RunNotFound(ConnectionId connection, String wanted, ProblemContext circumstances) {
    super("the connection " + connection + " has no such run", circumstances);
    this.connection = connection;
    this.requested = wanted;
  }

  /** The connection asked. */
  public ConnectionId connection() {
    return connection;
  }

  /** What was asked for: an id or a selector, as the caller gave it. */
  public String requested() {
    return requested;
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.runNotFound(this);
  }

  @Override
  RunNotFound copy(ProblemContext circumstances) {
    return new RunNotFound(connection, requested, circumstances);
  }
}

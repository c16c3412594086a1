package dev.syncruns.domain.problem;

/**
 * The request did not reach the service, or no response arrived: name resolution, connection, TLS,
 * reset, timeout.
 */
public final class TransportError extends Problem {
  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * Creates the problem.
   *
   * @param why what happened, without text of the response
   */
  public TransportError(String why, ProblemContext context) {
    super("no response from " + context.server() + ": " + why, context, true);
    this.why = why;
  }

  /** What happened, without text of the response. */
  public String why() {
    return why;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.transportError(this);
  }

  @Override
  TransportError copy(ProblemContext context) {
    return new TransportError(why, context);
  }
}

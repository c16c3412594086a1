package dev.syncruns.domain.problem;

/**
 * The request did not reach the service, or its answer did not arrive: name resolution, connection,
 * TLS, reset, timeout.
 */
public final class TransportError extends Problem {
  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * The problem in its circumstances.
   *
   * @param why what happened, in our words only
   */
  public TransportError(String why, ProblemContext circumstances) {
    super("no answer from " + circumstances.server() + ": " + why, circumstances);
    this.why = why;
  }

  /** What happened, in our words. */
  public String why() {
    return why;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.transportError(this);
  }

  @Override
  TransportError copy(ProblemContext circumstances) {
    return new TransportError(why, circumstances);
  }
}

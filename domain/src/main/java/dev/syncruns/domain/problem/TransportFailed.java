package dev.syncruns.domain.problem;

/**
 * The request did not reach the service, or its answer did not arrive: name resolution, connection,
 * TLS, reset, timeout.
 */
public final class TransportFailed extends Problem {
  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * The problem in its circumstances.
   *
   * @param why what happened, in our words only
   */
  public TransportFailed(String why, Circumstances circumstances) {
    super("no answer from " + circumstances.asked() + ": " + why, circumstances);
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
    return cases.transportFailed(this);
  }

  @Override
  TransportFailed with(Circumstances circumstances) {
    return new TransportFailed(why, circumstances);
  }
}

package dev.syncruns.domain.problem;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class CallInterrupted extends Problem {
  private static final long serialVersionUID = 1L;

  /** The problem in its circumstances. */
  public CallInterrupted(ProblemContext circumstances) {
    super("interrupted", circumstances);
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.callInterrupted(this);
  }

  @Override
  CallInterrupted copy(ProblemContext circumstances) {
    return new CallInterrupted(circumstances);
  }
}

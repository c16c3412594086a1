package dev.syncruns.domain.problem;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class CallInterrupted extends Problem {
  private static final long serialVersionUID = 1L;

  /** Creates the problem. */
  public CallInterrupted(ProblemContext context) {
    super("the call was interrupted", context, false);
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.callInterrupted(this);
  }

  @Override
  CallInterrupted copy(ProblemContext context) {
    return new CallInterrupted(context);
  }
}

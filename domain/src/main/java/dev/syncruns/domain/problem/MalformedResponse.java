package dev.syncruns.domain.problem;

/**
 * The service answered with something that is not what the API's page describes, e.g. a proxy's
 * login page or a truncated body.
 */
public final class MalformedResponse extends Problem {
  private static final long serialVersionUID = 1L;

  private final String why;
  private final boolean retryable;

  /**
   * The problem in its circumstances.
   *
   * @param why what is wrong with the answer, in our words only
   * @param retryable whether another attempt may get a better one: true for a truncated body
   */
  public MalformedResponse(String why, boolean retryable, ProblemContext circumstances) {
    super("the answer of " + circumstances.server() + " can't be read: " + why, circumstances);
    this.why = why;
    this.retryable = retryable;
  }

  /** What is wrong with it, in our words. */
  public String why() {
    return why;
  }

  @Override
  public boolean isRetryable() {
    return retryable;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.malformedResponse(this);
  }

  @Override
  MalformedResponse copy(ProblemContext circumstances) {
    return new MalformedResponse(why, retryable, circumstances);
  }
}

package dev.syncruns.domain.problem;

/**
 * The response is not what the API's page describes, such as a proxy's login page or a truncated
 * body.
 */
public final class MalformedResponse extends Problem {
  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * Creates the problem.
   *
   * @param why the defect, without text of the response
   * @param retryable whether another attempt may succeed, as for a truncated body
   */
  public MalformedResponse(String why, boolean retryable, ProblemContext context) {
    super("the response of " + context.server() + " cannot be read: " + why, context, retryable);
    this.why = why;
  }

  /** The defect, without text of the response. */
  public String why() {
    return why;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.malformedResponse(this);
  }

  @Override
  MalformedResponse copy(ProblemContext context) {
    return new MalformedResponse(why, isRetryable(), context);
  }
}

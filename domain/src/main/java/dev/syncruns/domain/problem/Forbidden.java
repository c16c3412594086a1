package dev.syncruns.domain.problem;

/**
 * The token's owner has no permission: 403, which the API's page does not list but the platform
 * sends.
 */
public final class Forbidden extends Problem {
  private static final long serialVersionUID = 1L;

  /** Creates the problem. */
  public Forbidden(ProblemContext context) {
    super("the token's owner has no permission for this request", context, false);
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.forbidden(this);
  }

  @Override
  Forbidden copy(ProblemContext context) {
    return new Forbidden(context);
  }
}

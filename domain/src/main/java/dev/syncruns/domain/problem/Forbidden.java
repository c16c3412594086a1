package dev.syncruns.domain.problem;

/**
 * The token's owner may not see this: 403, which the API's page does not list but the platform
 * sends.
 */
public final class Forbidden extends Problem {
  private static final long serialVersionUID = 1L;

  /** The problem in its circumstances. */
  public Forbidden(ProblemContext circumstances) {
    super("the token's owner has no permission for this request", circumstances);
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.forbidden(this);
  }

  @Override
  Forbidden copy(ProblemContext circumstances) {
    return new Forbidden(circumstances);
  }
}

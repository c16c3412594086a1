package dev.syncruns.domain.problem;

/**
 * The service, or a gateway or proxy before it, refuses the request: 422 with its details on the
 * API's page, other 4xx that do not pass by themselves, and a redirect, which is never followed.
 */
public final class InvalidRequest extends Problem {
  private static final long serialVersionUID = 1L;

  /** The problem in its circumstances. */
  public InvalidRequest(ProblemContext circumstances) {
    super("the service rejected the request" + circumstances.statusText(), circumstances);
  }

  /**
   * Whether the API itself says that the request was invalid: 400, 422, and 404 of an address that
   * is not one of its own. Other statuses say nothing about what the caller wrote.
   */
  public boolean isInvalidRequest() {
    int status = httpStatus().orElse(0);
    return status == 400 || status == 404 || status == 422;
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.invalidRequest(this);
  }

  @Override
  InvalidRequest copy(ProblemContext circumstances) {
    return new InvalidRequest(circumstances);
  }
}

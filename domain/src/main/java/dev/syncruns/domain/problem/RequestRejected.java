package dev.syncruns.domain.problem;

/**
 * The service refuses the request as invalid: 422 with its details on the API's page, any other
 * 4xx, and a redirect, which is never followed.
 */
public final class RequestRejected extends Problem {
  private static final long serialVersionUID = 1L;

  /** The problem in its circumstances. */
  public RequestRejected(Circumstances circumstances) {
    super("the service rejected the request" + circumstances.statusText(), circumstances);
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.requestRejected(this);
  }

  @Override
  RequestRejected with(Circumstances circumstances) {
    return new RequestRejected(circumstances);
  }
}

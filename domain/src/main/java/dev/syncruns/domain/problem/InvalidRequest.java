package dev.syncruns.domain.problem;

/**
 * The service, or a gateway or proxy, rejects the request: 422 with details on the API's page,
 * other permanent 4xx, and redirects, which are never followed.
 */
public final class InvalidRequest extends Problem {
  private static final long serialVersionUID = 1L;

  /** Creates the problem. */
  public InvalidRequest(ProblemContext context) {
    super("the service rejected the request" + context.statusText(), context, false);
  }

  /**
   * Returns whether the API itself rejects the request as invalid: 400, 422, or 404 for a URL that
   * does not belong to it. Other statuses do not concern the content of the request.
   */
  public boolean isInvalidRequest() {
    int status = httpStatus().orElse(0);
    return status == 400 || status == 404 || status == 422;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.invalidRequest(this);
  }

  @Override
  InvalidRequest copy(ProblemContext context) {
    return new InvalidRequest(context);
  }
}

package dev.syncruns.domain.problem;

/** The service does not accept the token (401 on the API's page), or there is no token. */
public final class NotAuthenticated extends Problem {
  private static final long serialVersionUID = 1L;

  private final Reason why;

  /**
   * Creates the problem.
   *
   * @param why the reason, as far as it is known
   */
  public NotAuthenticated(Reason why, ProblemContext context) {
    super("not authenticated: " + why.text(), context, false);
    this.why = why;
  }

  /** The reason. */
  public Reason why() {
    return why;
  }

  /** Why a request is not authenticated. */
  public enum Reason {
    /** No token is configured. */
    NO_TOKEN("there is no access token"),
    /** The token cannot be read: missing file, failing command, malformed text. */
    UNUSABLE_TOKEN("the access token cannot be used"),
    /** The token issuer rejected the client's credentials. */
    CREDENTIALS_REFUSED("the issuer refused the client's credentials"),
    /** The service rejected the token: expired, revoked, or of another issuer. */
    TOKEN_REFUSED("the service refused the access token"),
    /** The token lacks the scope {@code itwin-platform}. */
    SCOPE_MISSING("the access token lacks the scope itwin-platform");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The reason in words. */
    public String text() {
      return text;
    }
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.notAuthenticated(this);
  }

  @Override
  NotAuthenticated copy(ProblemContext context) {
    return new NotAuthenticated(why, context);
  }
}

package dev.syncruns.domain.problem;

/**
 * The service does not accept the token, or there is none: 401 on the API's page, or a token could
 * not be had.
 */
public final class NotAuthenticated extends Problem {
  private static final long serialVersionUID = 1L;

  private final Reason why;

  /**
   * The problem in its circumstances.
   *
   * @param why the reason, as far as it is known
   */
  public NotAuthenticated(Reason why, ProblemContext circumstances) {
    super("not authenticated: " + why.text(), circumstances);
    this.why = why;
  }

  /** Why. */
  public Reason why() {
    return why;
  }

  /** Why a request is not authenticated. */
  public enum Reason {
    /** No token is configured. */
    NO_TOKEN("there is no access token"),
    /** The token can't be read: missing file, failing command, malformed text. */
    UNUSABLE_TOKEN("the access token can't be used"),
    /** The token issuer refused the client's credentials. */
    CREDENTIALS_REFUSED("the issuer refused the client's credentials"),
    /** The service refused the token: expired, revoked, of another issuer. */
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
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.notAuthenticated(this);
  }

  @Override
  NotAuthenticated copy(ProblemContext circumstances) {
    return new NotAuthenticated(why, circumstances);
  }
}

package dev.syncruns.domain.problem;

/** A configured limit ended the call: a deadline, a number of requests, the size of a response. */
public final class LimitExceeded extends Problem {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final String bound;

  /**
   * Creates the problem.
   *
   * @param limit the limit
   * @param bound its value in words
   */
  public LimitExceeded(Limit limit, String bound, ProblemContext context) {
    super("limit exceeded: " + limit.text() + ", " + bound, context, false);
    this.limit = limit;
    this.bound = bound;
  }

  /** The limit. */
  public Limit limit() {
    return limit;
  }

  /** The limit's value in words, such as {@code "16 MiB"}. */
  public String bound() {
    return bound;
  }

  /** Returns the same problem for a response to a request for a single item. */
  public LimitExceeded ofSingleRun() {
    return limit == Limit.BODY_SIZE
        ? (LimitExceeded) new LimitExceeded(Limit.RUN_SIZE, bound, context()).copyTraceOf(this)
        : this;
  }

  /** The limits that can end a call. */
  public enum Limit {
    /** The deadline of the call. */
    DEADLINE("deadline"),
    /** The number of requests. */
    REQUESTS("number of requests"),
    /** The size of a response after decompression. */
    BODY_SIZE("size of an answer"),
    /** The size of a response with a single item, which cannot be reduced further. */
    RUN_SIZE("size of an answer with a single run"),
    /** The nesting depth of JSON. */
    NESTING("nesting of an answer"),
    /** The length of a text or number. */
    TOKEN_LENGTH("length of a text or number in an answer"),
    /** The number of items in a page. */
    PAGE_ITEMS("number of runs in a page");

    private final String text;

    Limit(String text) {
      this.text = text;
    }

    /** The limit in words. */
    public String text() {
      return text;
    }
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.limitExceeded(this);
  }

  @Override
  LimitExceeded copy(ProblemContext context) {
    return new LimitExceeded(limit, bound, context);
  }
}

package dev.syncruns.domain.problem;

/** A limit of ours ended the call: a deadline, a number of requests, the size of an answer. */
public final class LimitExceeded extends Problem {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final String bound;

  /**
   * The problem in its circumstances.
   *
   * @param limit which limit
   * @param bound its value in words
   */
  public LimitExceeded(Limit limit, String bound, ProblemContext circumstances) {
    super("limit exceeded: " + limit.text() + ", " + bound, circumstances);
    this.limit = limit;
    this.bound = bound;
  }

  /** Which limit. */
  public Limit limit() {
    return limit;
  }

  /** The limit's value in words, e.g. {@code "16 MiB"}. */
  public String bound() {
    return bound;
  }

  /** The same problem of an answer that was to hold a single run. */
  public LimitExceeded ofSingleRun() {
    return limit == Limit.BODY_SIZE
        ? (LimitExceeded) new LimitExceeded(Limit.RUN_SIZE, bound, context()).copyTraceOf(this)
        : this;
  }

  /** The limits that can end a call. */
  public enum Limit {
    /** The deadline of the whole call. */
    DEADLINE("deadline"),
    /** The number of requests one call may make. */
    REQUESTS("number of requests"),
    /** The size of one answer after decompression. */
    BODY_SIZE("size of an answer"),
    /** The same of an answer that holds a single run, so that no smaller one can be asked for. */
    RUN_SIZE("size of an answer with a single run"),
    /** How deeply the JSON of an answer is nested. */
    NESTING("nesting of an answer"),
    /** The length of one text or number in an answer. */
    TOKEN_LENGTH("length of a text or number in an answer"),
    /** The number of runs in one page. */
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
  public boolean isRetryable() {
    return false;
  }

  @Override
  public <T> T match(ProblemCases<T> cases) {
    return cases.limitExceeded(this);
  }

  @Override
  LimitExceeded copy(ProblemContext circumstances) {
    return new LimitExceeded(limit, bound, circumstances);
  }
}

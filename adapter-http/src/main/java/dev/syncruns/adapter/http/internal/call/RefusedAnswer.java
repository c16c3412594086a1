package dev.syncruns.adapter.http.internal.call;

/** An answer with another status than the one that was hoped for; the attempt knows its head. */
public final class RefusedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient byte[] body;

  /**
   * The answer.
   *
   * @param body the beginning of its body; untrusted
   */
  public RefusedAnswer(byte[] body) {
    super("the answer has another status than 200", null, false, false);
    this.body = body.clone();
  }

  /** The beginning of its body; untrusted. */
  byte[] body() {
    return body.clone();
  }
}

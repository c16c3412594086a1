package dev.syncruns.adapter.http.internal.json;

/** A document that is not the JSON it should be. */
public final class UnreadableJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean cutOff;
  private final String excerpt;

  /**
   * What is wrong with the document.
   *
   * @param why in our words
   * @param cutOff whether it ended too early, so that another attempt may get all of it
   * @param excerpt its beginning, untrusted
   */
  UnreadableJson(String why, boolean cutOff, String excerpt) {
    super(why, null, false, false);
    this.cutOff = cutOff;
    this.excerpt = excerpt;
  }

  /** What is wrong, in our words. */
  public String why() {
    return String.valueOf(getMessage());
  }

  /** Whether it ended too early. */
  public boolean isCutOff() {
    return cutOff;
  }

  /** Its beginning without control characters, empty when there is none; untrusted. */
  public String excerpt() {
    return excerpt;
  }
}

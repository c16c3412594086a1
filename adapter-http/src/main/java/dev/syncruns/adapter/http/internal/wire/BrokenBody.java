package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/** A body that arrived otherwise than its head announced: cut off, or not packed as it says. */
public final class BrokenBody extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean cutOff;

  private BrokenBody(String why, boolean cutOff) {
    super(why);
    this.cutOff = cutOff;
  }

  /** A body that ends before its end. */
  static BrokenBody cutOff() {
    return new BrokenBody("it is cut off", true);
  }

  /** A body that is not packed as its head says. */
  static BrokenBody packedOtherwise() {
    return new BrokenBody("it is not compressed as it says", false);
  }

  /** What is wrong, in our words. */
  public String why() {
    return String.valueOf(getMessage());
  }

  /** Whether it ended too early, so that another attempt may get all of it. */
  public boolean isCutOff() {
    return cutOff;
  }
}

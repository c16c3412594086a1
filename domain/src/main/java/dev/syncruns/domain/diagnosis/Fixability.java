package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.Nullable;

/** Who can do something about a failure. */
public enum Fixability {
  /** The user: the service says {@code canUserFix: true}. */
  USER,
  /** Not the user, but whoever runs the service or its connectors. */
  NOT_USER,
  /** Nobody said. Never counted as fixable. */
  UNKNOWN;

  /** What the service's {@code canUserFix} means; null is not the same as false. */
  public static Fixability of(@Nullable Boolean canUserFix) {
    if (canUserFix == null) {
      return UNKNOWN;
    }
    return canUserFix ? USER : NOT_USER;
  }
}

package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.TaskError;
import org.jspecify.annotations.Nullable;

/** Who can fix a failure. */
public enum Fixability {
  /** The user: the service sends {@code canUserFix: true}. */
  USER,
  /** The operator of the service or its connectors. */
  NOT_USER,
  /** Not stated; never counted as fixable. */
  UNKNOWN;

  /** Returns the meaning of the service's {@code canUserFix}; null is unknown. */
  public static Fixability of(@Nullable Boolean canUserFix) {
    if (canUserFix == null) {
      return UNKNOWN;
    }
    return canUserFix ? USER : NOT_USER;
  }

  /**
   * Returns who can fix a task's error: as the service states, else as the {@link ErrorCatalogue}
   * states; unknown for null.
   */
  public static Fixability of(@Nullable TaskError error) {
    if (error == null) {
      return UNKNOWN;
    }
    Fixability said = of(error.canUserFix());
    return said == UNKNOWN
        ? ErrorCatalogue.find(Texts.first(error.descriptionKey(), error.errorCode()))
            .map(KnownError::fixability)
            .orElse(UNKNOWN)
        : said;
  }
}

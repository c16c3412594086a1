package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.TaskError;
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

  /**
   * Who can fix an error of a task: what the service says, else what is publicly known of its key;
   * null is no error, and nobody said.
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

package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.Nullable;

/** Helpers for texts of the service, where a blank text means none. */
final class Texts {

  private Texts() {}

  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Returns the first text that is not blank; null if all are. */
  static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (orNull(text) != null) {
        return text;
      }
    }
    return null;
  }

  /** Returns the normalized message; null if {@code text} is blank. */
  static @Nullable String normalized(@Nullable String text) {
    return text == null || text.isBlank() ? null : MessageNormalizer.normalize(text);
  }
}

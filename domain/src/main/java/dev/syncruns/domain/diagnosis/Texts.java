package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.Nullable;

/** Texts of the service, of which an empty one means the same as none. */
final class Texts {

  private Texts() {}

  /** {@code text} unless it is blank. */
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** The first that is not blank; null when all are. */
  static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (orNull(text) != null) {
        return text;
      }
    }
    return null;
  }

  /** The masked form of {@code text}; null when it is blank. */
  static @Nullable String normalized(@Nullable String text) {
    return text == null || text.isBlank() ? null : MessageNormalizer.normalize(text);
  }
}
